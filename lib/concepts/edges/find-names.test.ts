import { expect, test } from 'vitest'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { findNames, headOf, indexNames } from './find-names.ts'

const index = indexNames([
  { id: 'stm', name: 'short-term memory', aliases: ['STM'] }, { id: 'memory', name: 'memory' }, { id: 'graph', name: 'graph' },
  { id: 'it', name: 'information technology', aliases: ['IT'] }, { id: 'anterior', name: 'anterior' },
])
const sentence = (text: string): AnalysedSentence =>
  ({ id: 's', ordinal: 0, paragraph: 0, section: 0, page: 1, block: 'prose', text, traits: [], facts: [] })
const named = (text: string) => findNames(sentence(text), index).map(({ id, start, end }) => [id, text.slice(start, end)])

test('the longest name counts, by any of its names, in reading order', () => {
  expect(named('Short-term memories and long memories.')).toEqual([['stm', 'Short-term memories'], ['memory', 'memories']])
  expect(named('Memory needs STM.')).toEqual([['memory', 'Memory'], ['stm', 'STM']])
})

test('a verb, a modifier of another noun and a small word are no names', () => {
  expect(named('It is a quick way to graph data.')).toEqual([])
  expect(named('The thoracic cavity is a part of the anterior cavity.')).toEqual([])
  expect(named('They graph it. The graph shows IT.')).toEqual([['graph', 'graph'], ['it', 'IT']])
})

test('the head of a name is the longest part at its end that is a concept', () => {
  expect(headOf({ id: 'x', name: 'visual short-term memory' }, index)).toBe('stm')
  expect(headOf({ id: 'stm', name: 'short-term memory' }, index)).toBe('memory')
  expect(headOf({ id: 'y', name: 'memory trace' }, index)).toBeNull()
})
