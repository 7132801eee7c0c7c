import { expect, test } from 'vitest'
import { placeQuote, type BankPassage } from './place-quote.ts'

const passage = (n: number, text: string): BankPassage => {
  const cut = text.indexOf('. ') + 1
  const sentences = [{ id: `s${n}a`, page: n, start: 0, end: cut }, { id: `s${n}b`, page: n + 1, start: cut + 1, end: text.length }]
  return { n, id: `p${n}`, text, sentences }
}
const PASSAGES = [
  passage(1, 'Encoding is the input of information. Our brains label or code what the senses bring.'),
  passage(2, 'Effortful processing takes work. It refers to “encoding” that takes attention as well.'),
]

test('is found with its sentence and page', () => {
  expect(placeQuote('our brains label or code', 1, PASSAGES)).toEqual(
    { sentenceId: 's1b', passageId: 'p1', page: 2, quote: 'Our brains label or code', start: 38, end: 62 })
})
test('quote marks need not agree; a quote of another passage proves nothing of this one', () => {
  expect(placeQuote('"encoding" that takes attention', 2, PASSAGES)).toMatchObject({ passageId: 'p2', sentenceId: 's2b' })
  expect(placeQuote('Effortful processing takes work.', 2, PASSAGES)).toMatchObject({ sentenceId: 's2a', page: 2 })
  expect(placeQuote('Effortful processing takes work.', 1, PASSAGES)).toBeNull()
  expect(placeQuote('Effortful processing takes work.', 7, PASSAGES)).toBeNull()
})
test.each([
  ['other words', 'Our brains name or code what'], ['too short', 'Encoding is the'], ['a part of a word', 'rains label or code what'],
  ['sixteen words', 'Encoding is the input of information. Our brains label or code what the senses bring. And'], ['nothing', ''],
])('is refused: %s', (_, quote) => expect(placeQuote(quote, 1, PASSAGES)).toBeNull())
