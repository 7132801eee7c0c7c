import { expect, test } from 'vitest'
import { withoutCycles } from './acyclic.ts'

const edges = (...texts: string[]) => texts.map((text) => ({ from: text[0] ?? '', to: text[1] ?? '' }))

test('what closes a cycle, however long, is left out; the earlier in the list stays', () => {
  expect(withoutCycles(edges('ab', 'bc', 'ca', 'cd', 'da'))).toEqual(edges('ab', 'bc', 'cd'))
  expect(withoutCycles(edges('ba', 'ab'))).toEqual(edges('ba'))
})

test('none to itself, none twice', () => {
  expect(withoutCycles(edges('aa', 'ab', 'ab'))).toEqual(edges('ab'))
})

test('two ways to the same end are no cycle', () => {
  expect(withoutCycles(edges('ab', 'ac', 'bd', 'cd'))).toHaveLength(4)
})

test('edges that stand already count, and are not given', () => {
  expect(withoutCycles(edges('ab', 'cd'), edges('bc', 'ca'))).toEqual(edges('cd'))
})
