import { expect, test } from 'vitest'
import { splitSentences } from './split-sentences.ts'

const SENTENCES = [
  { id: 'old', text: 'Memory is the set of processes used to store information.' },
  { id: 'new', text: 'Flashbulb memories are clear pictures of an important event.' },
  { id: 'both', text: 'A flashbulb memory is one kind of memory.' },
  { id: 'other', text: 'A flashbulb is a lamp.' },
]

test('sentences with the phrase go; those that name the old concept besides are of both', () => {
  const { matched, moved } = splitSentences(SENTENCES, ['flashbulb memory'], ['memory', 'memories'])
  expect(matched).toEqual(['new', 'both'])
  expect(moved).toEqual(['new'])
})

test('an alias that goes along is no name of the old one any more', () => {
  const sentences = [{ id: 'a', text: 'STM holds seven items.' }, { id: 'b', text: 'Short-term memory is also called STM.' }]
  const { moved } = splitSentences(sentences, ['STM', 'short-term memory'], ['memory system', 'STM'])
  expect(moved).toEqual(['a', 'b'])
})

test('a phrase of signs alone finds nothing', () => {
  expect(splitSentences(SENTENCES, ['!!'], ['memory'])).toEqual({ matched: [], moved: [] })
})
