import { describe, expect, test } from 'vitest'
import { findUnknownName } from './known-names.ts'
import { findUnknownNumber } from './known-numbers.ts'

const PASSAGES = ['Ebbinghaus lost 56% of a list within 60 minutes, and a quarter more in a day. '
  + 'Short-term memory holds seven items; in 1885 he said so.']
const GERMAN = [Array.from({ length: 12 }, () => 'Die Kurve fällt in den ersten 20 Tagen und bleibt dann gleich.').join(' ')]

describe('numbers', () => {
  test.each(['56% of it', 'within 1 hour', '25% more', 'in 1885', 'two kinds of memory', 'holds 7 items', 'the second of two steps'])(
    'known: %s', (text) => expect(findUnknownNumber(text, PASSAGES)).toBeNull())
  test.each(['65% of it', 'within 3 hours', 'in 1858', 'a list of 40 words', 'twenty words'])(
    'unknown: %s', (text) => expect(findUnknownNumber(text, PASSAGES)).not.toBeNull())
  test('of another language', () => {
    expect(findUnknownNumber('Was geschieht nach 20 Tagen?', GERMAN)).toBeNull()
    expect(findUnknownNumber('Was geschieht nach 90 Tagen?', GERMAN)).toBe('90')
  })
})

describe('names', () => {
  test.each([
    'What did Ebbinghaus’s list show?', 'Which memory is called STM?', 'Maria is first here?', 'What about type II?',
    'Is Short-term memory long?',
  ])(
    'known: %s', (text) => expect(findUnknownName(text, PASSAGES)).toBeNull())
  test.each([['What did Bartlett show?', 'Bartlett'], ['Which is called LTP?', 'LTP'], ['How many words did young Maria keep?', 'Maria']])(
    'unknown: %s', (text, name) => expect(findUnknownName(text, PASSAGES)).toBe(name))
  test('of another language are let pass', () => expect(findUnknownName('Was zeigt die Tabelle von Bartlett?', GERMAN)).toBeNull())
})
