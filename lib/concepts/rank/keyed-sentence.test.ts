import { expect, test } from 'vitest'
import { keySentence } from './keyed-sentence.ts'

const wordsOf = (text: string) =>
  keySentence({ id: 's', ordinal: 0, paragraph: 0, section: 0, page: 1, block: 'prose', text, traits: [], facts: [] })
    .words.map(({ key }) => key).filter((key) => key !== '')

test('formulas and TeX commands are no words', () => {
  expect(wordsOf('The mean $\\mathbb{E}[X_i]$ of values.')).toEqual(['the', 'mean', 'of', 'value'])
  expect(wordsOf('Here \\vect{x} is given.')).not.toContain('vect')
})

test('prices are no formulas', () => {
  expect(wordsOf('It fell from $5 per gallon to $3 per gallon.')).toContain('gallon')
})
