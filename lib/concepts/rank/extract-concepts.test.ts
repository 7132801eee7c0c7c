import { describe, expect, it } from 'vitest'
import { analyseSentences } from '#lib/concepts/facts/analyse-sentences.ts'
import type { SourceSentence } from '#lib/concepts/facts/fact.ts'
import { settleFacts } from '#lib/concepts/facts/settle-facts.ts'
import { extractConcepts } from './extract-concepts.ts'
import { memorySentences } from './fixtures/memory-lecture.ts'

const sentences = memorySentences()
const analysed = settleFacts(analyseSentences(sentences))
const concepts = extractConcepts(analysed, [['How Memory Functions']])
const concept = (key: string) => concepts.find((each) => each.key === key)

describe('concepts of a lecture', () => {
  it('finds what the lecture defines', () => {
    const keys = concepts.map((each) => each.key)
    const wanted = ['encoding', 'active rehearsal', 'short term memory', 'long term memory', 'episodic memory', 'semantic encoding']
    expect(keys).toEqual(expect.arrayContaining(wanted))
  })
  it('leaves out everyday words, persons and talk about the text', () => {
    const keys = concepts.map((each) => each.key)
    for (const key of ['example', 'computer', 'figure', 'people', 'type', 'lunch']) expect(keys).not.toContain(key)
  })
  it('quotes the defining sentence with spans in it', () => {
    const definition = concept('short term memory')?.definition
    const text = sentences.find((sentence) => sentence.id === definition?.sentence)?.text ?? ''
    const gloss = text.slice(definition?.gloss?.start, definition?.gloss?.end)
    expect(gloss).toBe('a temporary storage system that processes incoming sensory memory')
    expect(text.slice(definition?.term.start, definition?.term.end)).toBe('Short-term memory')
  })
  it('merges acronyms and other names', () => {
    expect(concept('short term memory')?.aliases).toContain('STM')
    expect(concept('stm')).toBeUndefined()
    expect(concept('episodic memory')?.aliases).toContain('autobiographical memories')
  })
  it('counts the sentences that name a concept, aliases included, in order', () => {
    const mentions = concept('long term memory')?.mentions ?? []
    expect(concept('long term memory')?.importance).toBe(mentions.length)
    const numbers = mentions.map((id) => Number(id.slice(1)))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(mentions.length).toBeGreaterThan(3)
  })
  it('is sorted, with probabilities, and the same on every run', () => {
    const scores = concepts.map((each) => each.score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(concepts.every((each) => each.probability > 0 && each.probability < 1)).toBe(true)
    expect(extractConcepts(analysed, [['How Memory Functions']])).toEqual(concepts)
  })
})

describe('slides', () => {
  it('takes titles and "Term: gloss" bullets, not code names', () => {
    const lines: [SourceSentence['block'], string][] = [
      ['heading', 'Single Responsibility Principle'], ['bullet', 'A class should have one reason to change'],
      ['heading', 'Cohesion (cont.)'], ['bullet', 'Cohesion: the degree to which the parts of a module belong together'],
      ['bullet', 'getUserName'],
      ['heading', 'Coupling'], ['bullet', 'Coupling: the degree to which modules depend on each other'], ['bullet', 'getUserName'],
      ['heading', 'Questions?'], ['bullet', 'Thank you'],
    ]
    const slides = lines.map(([block, text], ordinal): SourceSentence => {
      const page = 1 + lines.slice(0, ordinal + 1).filter(([kind]) => kind === 'heading').length
      return { id: `s${ordinal}`, ordinal, paragraph: ordinal, section: page - 2, page, block, text }
    })
    const titles = lines.filter(([kind]) => kind === 'heading').map(([, text]) => [text])
    const keys = extractConcepts(settleFacts(analyseSentences(slides)), titles).map((each) => each.key)
    expect(keys).toEqual(expect.arrayContaining(['cohesion', 'coupling', 'single responsibility principle']))
    expect(keys).not.toContain('getusername')
    expect(keys).not.toContain('question')
  })
})

describe('nothing to find', () => {
  it('gives nothing for no text', () => {
    expect(extractConcepts([], [])).toEqual([])
  })
})
