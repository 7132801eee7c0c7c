import { expect, test } from 'vitest'
import type { ConceptOperation } from '#lib/concepts/schema.ts'
import { editInWords } from './edit-words.ts'

const names = { encode: 'encoding', 'old one': 'new name' }

test('each edit reads as what was done, by the names of now', () => {
  const say = (operation: ConceptOperation, before: string | null = null) => editInWords({ operation, names, before })
  expect(say({ kind: 'rename', key: 'old one', name: 'new name' }, 'old ones')).toBe('“old ones” renamed to “new name”')
  expect(say({ kind: 'merge', keys: ['encode', 'gone'], into: 'old one' })).toBe('“encoding”, “gone” merged into “new name”')
  expect(say({ kind: 'removeEdge', from: 'encode', to: 'gone' })).toBe('“encoding” does not build on “gone”')
})
