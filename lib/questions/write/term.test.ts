import { describe, expect, it } from 'vitest'
import { bracketLecture } from './fixtures/bracket-lecture.ts'
import { indexLecture } from './lecture.ts'
import { withArticle } from './term.ts'

const termOf = (text: string) => {
  const term = indexLecture(bracketLecture(text)).definitions[0]?.term
  if (!term) throw new Error(`no definition in: ${text}`)
  return term
}

describe('a term in a sentence', () => {
  const cases: [string, string, string][] = [
    ['a capital that only opens the sentence goes', '[Encoding] is {the input of information into memory}.', 'encoding'],
    ['a name keeps it', '[Huntington’s disease] is {a disorder of the brain that runs in families}.', 'Huntington’s disease'],
    ['so does a name with capitals inside', '[Guillain-Barre syndrome] is {a disorder that harms nerves}.', 'Guillain-Barre syndrome'],
    ['an acronym stays', '[MDMA] is {a stimulant that changes what is perceived}.', 'MDMA'],
    ['the article is that of the lecture', 'A [neuron] is {a cell that sends signals}.', 'a neuron'],
    ['a vowel takes an', 'A [organ] is {a structure composed of two tissues}.', 'an organ'],
    ['a sounded consonant does not', 'A [unit] is {a quantity that others are measured by}.', 'a unit'],
    ['the stays', 'The [hippocampus] is {a structure that is shaped like a horse}.', 'the hippocampus'],
    ['plurals take none', '[Agonists] are {chemicals that mimic a messenger}.', 'agonists'],
    ['a word spoken of takes what it has elsewhere',
      'The term [synapse] refers to {the gap between cells}. || A synapse is tiny.', 'a synapse'],
  ]
  for (const [name, text, expected] of cases) it(name, () => expect(withArticle(termOf(text))).toBe(expected))

  it('has no known article where only a longer phrase has one', () => {
    expect(termOf('The term [demand] refers to {the amount that people want to buy}. || They draw a demand curve.').article).toBe('unknown')
  })

  it('is plural by its last word', () => {
    expect(termOf('[Reflexes] are {reactions that nobody learns}.').plural).toBe(true)
    expect(termOf('[DCS] is {a sickness that divers fear}.').plural).toBe(false)
    expect(termOf('A [bias] is {a lean of judgment to one side}.').plural).toBe(false)
  })
})
