import { describe, expect, it } from 'vitest'
import { ElementScanner } from './scan-elements.ts'

const scan = (text: string, size: number) => {
  const scanner = new ElementScanner()
  const found: string[] = []
  for (let at = 0; at < text.length; at += size) found.push(...scanner.push(text.slice(at, at + size)))
  return found.map((raw) => JSON.parse(raw) as unknown)
}

const LIST = [{ text: 'a } ] "b" \\', tags: ['x', '{'], more: { deep: [1, { n: 2 }] } }, { text: '}' }]

describe('ElementScanner', () => {
  it.each([1, 2, 7, 1000])('finds each object, in pieces of %i', (size) => {
    expect(scan(JSON.stringify({ elements: LIST }), size)).toEqual(LIST)
    expect(scan(`\`\`\`json\n${JSON.stringify(LIST, null, 2)}\n\`\`\``, size)).toEqual(LIST)
  })

  it('gives an object at its own closing brace', () => {
    const scanner = new ElementScanner()
    expect(scanner.push('{"elements":[{"a":1')).toEqual([])
    expect(scanner.push('}')).toEqual(['{"a":1}'])
  })

  it('finds nothing in prose, or in an empty list', () => {
    expect(scan('Sorry, I cannot do that {at all}.', 5)).toEqual([])
    expect(scan('{"elements":[]}', 3)).toEqual([])
  })
})
