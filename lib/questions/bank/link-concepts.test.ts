import { expect, test } from 'vitest'
import { conceptOf, type BankConcept } from './link-concepts.ts'

const concept = (id: string, keys: string[], importance: number, sentences: string[] = []): BankConcept =>
  ({ id, name: keys[0] ?? '', keys, importance, sentences: new Set(sentences) })
const CONCEPTS = [
  concept('memory', ['memory'], 90, ['s1']), concept('stm', ['short term memory', 'stm'], 9, ['s1']),
  concept('loss', ['amnesia'], 4, ['s2']),
]
const asked = { concept: '', stem: 'What is lost first?', key: 'The last days', sentenceId: 's9' }

test.each([
  ['the one it says, by any name', { concept: 'STM' }, 'stm'],
  ['the one it says, in the plural', { concept: 'Short-term memories' }, 'stm'],
  ['one named in the stem', { concept: 'forgetting', stem: 'What does amnesia take first?' }, 'loss'],
  ['the most important one named', { stem: 'Why does amnesia spare some memory?' }, 'memory'],
  ['one of the sentence that proves it', { sentenceId: 's2' }, 'loss'],
])('%s', (_, changes, id) => expect(conceptOf({ ...asked, ...changes }, CONCEPTS)?.id).toBe(id))
test('none', () => expect(conceptOf(asked, CONCEPTS)).toBeNull())
