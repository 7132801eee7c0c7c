import { describe, expect, it, test } from 'vitest'
import { safeRedirect, safeReturnPath } from './return-path.ts'

const HOSTILE = [
  '//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', 'https:evil.example', 'javascript:alert(1)',
  'data:text/html,x', '/\n/evil.example', '/\t/evil.example', ' //evil.example', 'https://reprise.example.evil.example/',
  'https://reprise.example@evil.example/', 'http://reprise.example/today', 'https://user:word@reprise.example/', '/..//evil.example', '',
]

describe('safeReturnPath', () => {
  test('a path of ours is returned to', () => expect(safeReturnPath('/materials/1?page=3')).toBe('/materials/1?page=3'))
  test.each([...HOSTILE, null, ['/'], '/a\n//b'])('leads nowhere else: %j', (value) => {
    expect(URL.parse(safeReturnPath(value), 'https://reprise.example')?.origin).toBe('https://reprise.example')
  })
  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null, ['/'], '/a\n//b'])(
    'is the first page instead of %j', (value) => expect(safeReturnPath(value)).toBe('/today'),
  )
})

describe('safeRedirect', () => {
  const to = (url: string) => safeRedirect(url, 'https://reprise.example')
  it('keeps an address of this instance', () => {
    expect(to('/')).toBe('https://reprise.example/')
    expect(to('/join/ABC?x=1#y')).toBe('https://reprise.example/join/ABC?x=1#y')
    expect(to('https://reprise.example/today')).toBe('https://reprise.example/today')
  })
  it.each(HOSTILE)('stays here for %j', (url) => {
    expect(to(url)).toMatch(/^https:\/\/reprise\.example(\/(?![/\\])|$)/)
  })
})
