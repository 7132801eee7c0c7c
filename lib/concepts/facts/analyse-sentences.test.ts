import { describe, expect, it } from 'vitest'
import { analyseSentences } from './analyse-sentences.ts'
import type { AnalysedSentence, SourceSentence } from './fact.ts'
import { settleFacts } from './settle-facts.ts'

type Line = string | { text: string; paragraph?: number; block?: SourceSentence['block'] }

function sentences(lines: Line[]): SourceSentence[] {
  return lines.map((line, ordinal) => {
    const { text, paragraph = 0, block = 'prose' } = typeof line === 'string' ? { text: line } : line
    return { id: `s${ordinal}`, ordinal, paragraph, section: 0, page: 1, block, text }
  })
}

const analyse = (...lines: Line[]): AnalysedSentence[] => analyseSentences(sentences(lines))
const terms = (analysed: readonly AnalysedSentence[]) =>
  analysed.flatMap((sentence) => sentence.facts.flatMap((fact) => (fact.kind === 'definition' ? [fact.term.text] : [])))

describe('spans', () => {
  it('lie in the raw sentence, term and gloss apart', () => {
    const text = 'Short-term memory (STM)  is a “temporary”\nstorage system that holds what was just learned (Figure).'
    const [fact] = analyse(text)[0]?.facts ?? []
    if (fact?.kind !== 'definition') throw new Error('no definition')
    expect(text.slice(fact.term.start, fact.term.end)).toBe('Short-term memory')
    expect(text.slice(fact.gloss.start, fact.gloss.end)).toBe('a “temporary”\nstorage system that holds what was just learned')
    expect(fact.aliases.map((alias) => alias.text)).toEqual(['STM'])
  })
})

describe('what is no definition', () => {
  it.each([
    ['an enumeration read as an apposition',
      'They measured the rigidity of its membrane, the shape of the cell, and the size of the nucleus.'],
    ['an enumeration without its last "and"', 'It rests on poverty, the balance between aid and work, education, and health.'],
    ['the first comma after an opening clause', 'As production increases, the average cost of each unit that is made declines.'],
    ['an evaluation', 'A histogram is an important tool that shows the shape of data.'],
    ['an evaluation of a plural', 'Time series graphs are useful tools that show trends over time.'],
    ['an example', 'A cleft chin is an example of a dominant trait that runs in families.'],
    ['a pointer to the sentence before', 'This process is called osmosis.'],
    ['a vague class', 'A mirror neuron is a specific type of neuron.'],
    ['a thin gloss', 'Labor is a cost of production.'],
    ['a generic head', 'The problem is a lack of time that people feel at work.'],
    ['a person', 'Joshua Foer is a science writer who won a contest of memory.'],
    ['an opening phrase for a term', 'In contrast, punishment decreases a behavior in most animals.'],
    ['a case named by "in"', 'In the past, the mind was seen as a machine that stores things.'],
    ['a question', 'Is memory a system that stores what we learn?'],
    ['a task', 'Define memory as a system that stores what was learned.'],
    ['talk about the figure', 'Figure 2 is a graph that shows the demand for gasoline.'],
    ['a superlative subject', 'The greatest strength of experiments is the ability to show the cause of an effect.'],
  ])('%s', (_, text) => expect(terms(analyse(text))).toEqual([]))
})

describe('traits', () => {
  it.each([
    ['dependent', 'It also dissolves as the tissue heals.'],
    ['dependent', 'The new equilibrium occurs at a lower price.'],
    ['dependent', 'Smaller firms need more capital.'], ['dependent', 'However, prices fell.'],
    ['question', 'What is memory?'], ['personal', 'You may know this.'], ['aside', 'This chapter presents three theories.'],
  ])('%s: %s', (trait, text) => {
    const lines: Line[] = text.startsWith('The new') ? ['The market moves to a new equilibrium.', text] : [text]
    expect(analyse(...lines).at(-1)?.traits).toContain(trait)
  })
  it.each([
    'A neuron sends its signal to other cells.', 'Cells that need energy burn sugar when they divide.',
    'The heart of a mammal has four chambers.', 'It is possible to learn a second language late in life.',
  ])('stands alone: %s', (text) => {
    expect(analyse(text)[0]?.traits).not.toContain('dependent')
  })
  it('sees the antecedent of "the fluid" in its own paragraph only', () => {
    const first = 'The brain floats in cerebrospinal fluid.'
    expect(analyse(first, 'The fluid protects the brain.')[1]?.traits).toContain('dependent')
    expect(analyse(first, { text: 'The fluid protects the brain.', paragraph: 1 })[1]?.traits).not.toContain('dependent')
  })
  it('carries an example on over sentences that point back, and takes no definition from it', () => {
    const lines = analyse('For example, dogs salivate.', 'The bell is a signal that the dogs have learned.', 'They do it each time.')
    expect(terms(lines)).toEqual([])
    expect(lines[2]?.traits).toContain('example')
  })
})

describe('other languages', () => {
  it('come back without facts', () => {
    const german = 'Das Gedächtnis ist die Fähigkeit des Nervensystems, Informationen zu behalten, zu ordnen und wieder abzurufen.'
    expect(analyse(german, german, german, german).flatMap((sentence) => sentence.traits)).toEqual([])
  })
})

describe('settling', () => {
  it('drops a weak definition of a term named once and keeps it in a heading', () => {
    const line = 'Signals reach the amygdala, a structure that processes emotion.'
    expect(terms(settleFacts(analyse(line)))).toEqual([])
    expect(terms(settleFacts(analyse({ text: 'Amygdala', block: 'heading' }, line)))).toEqual(['amygdala'])
  })
  it('drops "The membrane is ..." where a longer name came before', () => {
    const first = 'A serous membrane lines the chest.'
    const lines = analyse(first, 'The membrane is a layer of cells that protects organs.', 'Below the membrane lies muscle.')
    expect(terms(lines)).toEqual(['membrane'])
    expect(terms(settleFacts(lines))).toEqual([])
  })
  it('drops an alias with a strong definition of its own', () => {
    const lines = analyse(
      'A market, also called an exchange, is an institution that brings together buyers and sellers.',
      'An exchange is a place where people trade the stocks of firms.',
    )
    const aliases = (analysed: readonly AnalysedSentence[]) =>
      analysed[0]?.facts.flatMap((fact) => (fact.kind === 'definition' ? fact.aliases.map((alias) => alias.text) : []))
    expect(aliases(lines)).toEqual(['exchange'])
    expect(aliases(settleFacts(lines))).toEqual([])
  })
})
