import { expect, test } from 'vitest'
import { safeReturnPath } from './page-viewer.ts'

test('a path of ours is returned to', () => expect(safeReturnPath('/materials/1?page=3')).toBe('/materials/1?page=3'))
test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null, ['/'], '/a\n//b'])(
  'nowhere else: %j',
  (value) => expect(safeReturnPath(value)).toBe('/today'),
)
