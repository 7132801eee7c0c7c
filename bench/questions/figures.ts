import { QUESTION_TYPES } from '#lib/questions/schema.ts'
import type { DraftQuestion } from '#lib/questions/write/draft.ts'
import { SECTION_WORDS, type Written } from './write-lecture.ts'

/** What publishes itself, without an instructor. */
export const publishedOf = ({ drafts }: Written): DraftQuestion[] => drafts.questions.filter((question) => question.tier === 'UPPER')

const choicesOf = (questions: readonly DraftQuestion[]) => questions.filter(({ key }) => key.kind === 'choice')

function isLongest({ options, key }: DraftQuestion): boolean {
  const own = options.find((option) => key.kind === 'choice' && option.id === key.optionId)?.text.length ?? 0
  return options.filter((option) => option.text.length >= own).length === 1
}

/** Facts asked about: a definition, or a sentence; each pair of a matching is one. */
function factsIn(name: string, questions: readonly DraftQuestion[]): Set<string> {
  return new Set(questions.flatMap(({ sentenceId, factIndex, also }) =>
    [{ sentenceId, factIndex }, ...also].map((place) => `${name} ${place.sentenceId} ${place.factIndex ?? ''}`)))
}

function sectionsOf({ sections, sentences }: Written, questions: readonly DraftQuestion[]): { asked: number; all: number } {
  const sectionOf = new Map(sentences.map((sentence) => [sentence.id, sentence.section]))
  const asked = new Set(questions.flatMap(({ sentenceId, also }) => [sentenceId, ...also.map((place) => place.sentenceId)]
    .map((id) => sectionOf.get(id))))
  const large = [...sections].filter(([, words]) => words >= SECTION_WORDS).map(([section]) => section)
  return { asked: large.filter((section) => asked.has(section)).length, all: large.length }
}

const share = (part: number, all: number) => (all === 0 ? null : Math.round((part / all) * 1000) / 1000)
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

function counts(values: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const value of values) found[value] = (found[value] ?? 0) + 1
  return Object.fromEntries(Object.entries(found).toSorted((a, b) => b[1] - a[1]))
}

/** The last line of the bench: what was written over all files, of what publishes itself unless its name says otherwise. */
export function summarise(written: readonly Written[], seconds: number): object {
  const published = written.flatMap(publishedOf)
  const choices = choicesOf(published)
  const all = written.flatMap(({ drafts }) => drafts.questions)
  const rejected = written.flatMap(({ drafts }) => drafts.rejected)
  const words = sum(written.map((one) => one.words))
  const facts = sum(written.map((one) => factsIn(one.name, publishedOf(one)).size))
  const sections = written.map((one) => sectionsOf(one, publishedOf(one)))
  const [asked, large] = [sum(sections.map((one) => one.asked)), sum(sections.map((one) => one.all))]
  const touched = sum(written.map((one) => new Set(publishedOf(one).flatMap((draft) => draft.conceptKeys)).size))
  const stems = written.flatMap((one) =>
    publishedOf(one).filter(({ type }) => type !== 'MATCHING').map(({ type, stem }) => `${one.name} ${type} ${stem}`))
  const at = ['a', 'b', 'c'].map((id) => share(choices.filter(({ key }) => key.kind === 'choice'
    && key.optionId === id).length, choices.length))
  return {
    generated: all.length + rejected.length,
    published: published.length,
    waiting: all.length - published.length,
    byType: counts(published.map(({ type }) => type)),
    trueStatements: share(published.filter(({ key }) => key.kind === 'truth'
      && key.value).length, published.filter(({ key }) => key.kind === 'truth').length),
    rejected: counts(rejected.map(({ reason }) => reason)),
    sections: { asked, all: large, share: share(asked, large) },
    concepts: { touched, all: sum(written.map((one) => one.concepts)) },
    keyPositions: at,
    longestIsKey: share(choices.filter(isLongest).length, choices.length),
    duplicates: stems.length - new Set(stems).size,
    seconds: Math.round(seconds * 10) / 10,
    words,
    facts,
    wordsPerItem: published.length === 0 ? null : Math.round(words / published.length),
    wordsPerFact: facts === 0 ? null : Math.round(words / facts),
    itemsPer1000: share(published.length * 1000, words),
    factsPer1000: share(facts * 1000, words),
  }
}

const SHORT: Record<string, string> = {
  DEFINITION_TO_TERM: 'd>term', TERM_TO_DEFINITION: 'term>d', TYPED_TERM: 'typed', TRUE_FALSE: 't/f', WHICH_OF_THESE: 'which',
  DIRECTION: 'direct', ONE_OF_LIST: 'list', CLOZE: 'cloze', MATCHING: 'match', WHY: 'why',
}
const TYPES = QUESTION_TYPES.filter((type) => type in SHORT)

export const tableHead = (): string =>
  line('file', ['words', ...TYPES.map((type) => SHORT[type] ?? type), 'items', 'facts', 'fct/1000', 'sections', 'lower', 'ms'])

/** A row of the table: items of each type, facts, sections of 200 words or more that have an item, what waits, milliseconds. */
export function tableRow(written: Written): string {
  const published = publishedOf(written)
  const facts = factsIn(written.name, published).size
  const { asked, all } = sectionsOf(written, published)
  const ofType = TYPES.map((type) => published.filter((question) => question.type === type).length)
  return line(written.name, [
    written.words, ...ofType, published.length, facts, ((facts / Math.max(1, written.words)) * 1000).toFixed(1), `${asked}/${all}`,
    written.drafts.questions.length - published.length, written.ms,
  ])
}

const line = (name: string, cells: readonly (string | number)[]) =>
  cells.reduce<string>((text, cell) => text + String(cell).padStart(9), name.slice(0, 34).padEnd(35))
