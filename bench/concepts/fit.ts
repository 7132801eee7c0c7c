/**
 * Fits the weights of concept extraction on the glossaries of a folder of textbook chapters and prints them;
 * `--write` puts them where the product reads them: `node bench/concepts/fit.ts FOLDER [--write]`.
 * A background list of word frequencies needs no fit: it is that of everyday speech (lib/language/frequency.ts).
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FEATURE_NAMES, type FeatureName, type Weights } from '#lib/concepts/rank/features.ts'
import { scoreCandidates } from '#lib/concepts/rank/score-candidates.ts'
import { analyseChapter, loadGlossaryChapters, type GlossaryChapter } from './chapters.ts'
import { fitLogistic, type Row } from './logistic.ts'

/** Strong on purpose: with many features and few books, shrinking all did better than choosing some. */
const L2 = 30

/** The candidates of a chapter with the answer of its glossary. */
export type LabelledChapter = { book: string; rows: Omit<Row, 'weight'>[] }

export function labelChapter(chapter: GlossaryChapter): LabelledChapter {
  const { candidates } = scoreCandidates(analyseChapter(chapter), chapter.sections)
  return { book: chapter.book, rows: candidates.map(({ key, features }) => ({ x: features, y: chapter.glossary.has(key) ? 1 : 0 })) }
}

/** Every book counts alike, however many of its chapters there are. */
export function fitWeights(chapters: readonly LabelledChapter[], l2 = L2): Weights {
  const all = chapters.reduce((sum, { rows }) => sum + rows.length, 0)
  const byBook = Map.groupBy(chapters, ({ book }) => book)
  const rows = Array.from(byBook.values()).flatMap((own) => {
    const size = own.reduce((sum, chapter) => sum + chapter.rows.length, 0)
    return own.flatMap((chapter) => chapter.rows.map((row) => ({ ...row, weight: all / byBook.size / size })))
  })
  const { intercept, of } = fitLogistic(rows, l2)
  return { intercept, of: Object.fromEntries(FEATURE_NAMES.map((name, at) => [name, of[at] ?? 0])) as Record<FeatureName, number> }
}

function asSource({ intercept, of }: Weights): string {
  const lines = FEATURE_NAMES.map((name) => `    ${name}: ${of[name].toFixed(3)},`)
  return ["import type { Weights } from './features.ts'", '', '/** Made by `node bench/concepts/fit.ts FOLDER --write`: do not edit. */',
    'export const WEIGHTS: Weights = {', `  intercept: ${intercept.toFixed(3)},`, '  of: {', ...lines, '  },', '}', ''].join('\n')
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } })
  const [folder] = positionals
  if (!folder) throw new Error('Name the folder of chapters: node bench/concepts/fit.ts FOLDER [--write]')
  const source = asSource(fitWeights(loadGlossaryChapters(folder).map(labelChapter)))
  if (values.write) writeFileSync(join(import.meta.dirname, '../../lib/concepts/rank/weights.ts'), source)
  else console.log(source)
}
