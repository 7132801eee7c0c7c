import { describe, expect, it } from 'vitest'
import type { DefinitionFact } from '#lib/concepts/facts/fact.ts'
import { citeSentence, factStandsIn, type PlacedSentence } from './cite-sentence.ts'

const passageText = 'It is known. A neuron is a cell that sends signals. It is known.'
const sentence: PlacedSentence = { id: 's1', passageId: 'p0', page: 3, start: 13, end: 51, passageText }
const span = (text: string, from = 0) => ({ start: from, end: from + text.length, text })
const fact = (term: string, at: number, gloss: string, glossAt: number): DefinitionFact =>
  ({ kind: 'definition', rule: 'is a', tier: 'upper', weight: 1, sentence: 's1', term: span(term, at), gloss: span(gloss, glossAt),
    aliases: [], plural: false })

describe('a citation', () => {
  it('is found again with its place', () => {
    const citation = citeSentence(sentence, 'A neuron is a cell that sends signals.')
    expect(citation).toMatchObject({ page: 3, start: 13, end: 51 })
    expect(passageText.slice(citation?.start, citation?.end)).toBe(citation?.quote)
  })

  it('is not found outside its sentence, or when a word is another', () => {
    expect(citeSentence(sentence, 'It is known.')).toBeNull()
    expect(citeSentence(sentence, 'A neuron is a cell that sent signals.')).toBeNull()
  })

  it('holds term and gloss, or proves nothing', () => {
    const citation = citeSentence(sentence, 'A neuron is a cell that sends signals.')!
    expect(factStandsIn(fact('neuron', 2, 'a cell that sends signals', 12), sentence, citation)).toBe(true)
    expect(factStandsIn(fact('neurone', 2, 'a cell that sends signals', 12), sentence, citation)).toBe(false)
    expect(factStandsIn(fact('neuron is', 2, 'a cell that sends signals', 12), sentence, citation)).toBe(true)
    expect(factStandsIn(fact('is a cell', 9, 'a cell that sends signals', 12), sentence, citation)).toBe(false)
    expect(factStandsIn(undefined, sentence, citation)).toBe(false)
  })
})
