import { chooseDefinition, factsByKey } from '#lib/concepts/rank/choose-definition.ts'
import { extractConcepts } from '#lib/concepts/rank/extract-concepts.ts'
import type { Weights } from '#lib/concepts/rank/features.ts'
import { scoreCandidates } from '#lib/concepts/rank/score-candidates.ts'
import { contentStems } from '#lib/language/stems.ts'
import { analyseChapter, type GlossaryChapter } from './chapters.ts'

/**
 * Figures of one chapter. `defined`: key terms among the first 2K that
 * the glossary defines, of which `right` have a right definition; processor ms.
 */
export type ChapterFigures = {
  name: string; book: string; terms: number; r1: number; r2: number; defined: number; right: number; kept: number; hits: number
  words: number; ms: number
}

/** Runs the product on one chapter and compares with its glossary. */
export function measureChapter(chapter: GlossaryChapter, weights?: Weights): ChapterFigures {
  const { name, book, sections, glossary } = chapter
  const before = process.cpuUsage()
  const analysed = analyseChapter(chapter)
  const concepts = extractConcepts(analysed, sections, weights)
  const { user, system } = process.cpuUsage(before)
  const { candidates } = scoreCandidates(analysed, sections, weights)
  const within = (n: number) => candidates.slice(0, n).filter(({ key }) => glossary.has(key))
  const found = within(2 * glossary.size)
  const defined = found.flatMap((candidate) => {
    const definition = glossary.get(candidate.key)
    return definition ? [{ candidate, definition }] : []
  })
  const facts = factsByKey(analysed)
  const stems = chapter.sentences.map(({ text }) => new Set(contentStems(text)))
  const right = defined.filter(({ candidate, definition }) => {
    const chosen = chooseDefinition(candidate, facts, analysed)
    return chosen !== null && isRight(definition, stems[Number(chosen.sentence)], candidate.sentences.map((number) => stems[number]))
  })
  return {
    name, book, terms: glossary.size,
    r1: within(glossary.size).length / glossary.size,
    r2: found.length / glossary.size,
    defined: defined.length, right: right.length, kept: concepts.length,
    hits: concepts.filter(({ key }) => glossary.has(key)).length,
    words: chapter.sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
    ms: (user + system) / 1000,
  }
}

/** Shares of the content words of the glossary's definition that a right sentence holds: this, or less if none holds more. */
const ENOUGH = 0.4
const LEAST = 0.25

type Stems = ReadonlySet<string> | undefined

/** @param naming the sentences that name the term: those to choose from */
function isRight(definition: string, chosen: Stems, naming: readonly Stems[]): boolean {
  const wanted = [...new Set(contentStems(definition))]
  const coverage = (there: Stems) => wanted.filter((word) => there?.has(word)).length / Math.max(1, wanted.length)
  const own = coverage(chosen)
  return own >= ENOUGH || (own >= LEAST && own >= Math.max(...naming.map(coverage)))
}

/** Figures of a book: recalls are means over its chapters, shares are of all its terms. */
export type BookFigures = { r1: number; r2: number; definitions: number; keptPerTerm: number }

export function summarise(rows: readonly ChapterFigures[]): BookFigures {
  const total = (of: (row: ChapterFigures) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const per = (a: number, b: number) => Number((a / Math.max(1, b)).toFixed(4))
  return {
    r1: per(total((row) => row.r1), rows.length),
    r2: per(total((row) => row.r2), rows.length),
    definitions: per(total((row) => row.right), total((row) => row.defined)),
    keptPerTerm: per(total((row) => row.kept), total((row) => row.terms)),
  }
}

export function meanOf(books: readonly BookFigures[]): BookFigures {
  const mean = (of: (book: BookFigures) => number) =>
    Number((books.reduce((sum, book) => sum + of(book), 0) / Math.max(1, books.length)).toFixed(4))
  return { r1: mean(({ r1 }) => r1), r2: mean(({ r2 }) => r2), definitions: mean(({ definitions }) => definitions),
    keptPerTerm: mean(({ keptPerTerm }) => keptPerTerm) }
}
