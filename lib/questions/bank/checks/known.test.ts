import { describe, expect, test } from 'vitest'
import { findUnknown } from '#lib/language/claims/find-unknown.ts'
import { readSource } from '#lib/language/claims/source.ts'

const PASSAGES = readSource([{ text: 'Ebbinghaus lost 56% of a list within 60 minutes, and a quarter more in a day. '
  + 'Short-term memory holds seven items; in 1885 he said so.' }], '', 'en')
const GERMAN = readSource(
  [{ text: Array.from({ length: 12 }, () => 'Die Kurve fällt in den ersten 200 Tagen und bleibt dann gleich.').join(' ') }], '', 'de')

describe('numbers of a question', () => {
  test.each(['56% of it', 'within 1 hour', '25% more', 'in 1885', 'two kinds of memory', 'holds 7 items', 'the second of two steps'])(
    'known: %s', (text) => expect(findUnknown(text, PASSAGES)).toBeNull())
  test.each(['65% of it', 'within 3 hours', 'in 1858', 'a list of 40 words', 'twenty words', 'within 60 seconds'])(
    'unknown: %s', (text) => expect(findUnknown(text, PASSAGES)?.reason).toMatch(/number|unit/))
  test('of another language', () => {
    expect(findUnknown('Was geschieht nach 200 Tagen?', GERMAN)).toBeNull()
    expect(findUnknown('Was geschieht nach 193 Tagen?', GERMAN)).toMatchObject({ reason: 'number' })
  })
})

describe('names of a question', () => {
  test.each([
    'What did Ebbinghaus’s list show?', 'Which memory is called STM?', 'Maria is first here?', 'What about type II?',
    'Is Short-term memory long?',
  ])('known: %s', (text) => expect(findUnknown(text, PASSAGES)).toBeNull())
  test.each([['What did Bartlett show?', 'Bartlett'], ['Which is called LTP?', 'LTP'], ['How much did young Maria keep?', 'Maria']])(
    'unknown: %s', (text, name) =>
      expect(findUnknown(text, PASSAGES)).toMatchObject({ reason: 'name', detail: expect.stringContaining(name) }))
  test('of another language are let pass', () => expect(findUnknown('Was zeigt die Tabelle von Bartlett?', GERMAN)).toBeNull())
})
