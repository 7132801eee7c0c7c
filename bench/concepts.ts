/**
 * Concept extraction against the glossaries of textbook chapters, and on slides against the topics their teacher examines.
 * `node bench/concepts.ts FOLDER [--leave-one-book-out] [--lectures FOLDER] [--json FILE] [--set building|judging] [--book NAME]`
 * (`--data FOLDER` does as well). FOLDER holds chapters as JSON: `sections[].{title, paragraphs, key_terms}`.
 * Recall within K and 2K (K = number of glossary terms, keys equal), share of right defining sentences among the terms
 * found within 2K, concepts kept per glossary term, processor time. `--leave-one-book-out` measures each book with weights
 * fitted on the others. Prints figures only, never texts. The last line is JSON: `{books, mean}`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadGlossaryChapters } from './concepts/chapters.ts'
import { fitWeights, labelChapter } from './concepts/fit.ts'
import { meanOf, measureChapter, summarise, type ChapterFigures } from './concepts/measure.ts'
import { measureSlides } from './concepts/slides.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' }, set: { type: 'string' }, book: { type: 'string' }, json: { type: 'string' },
    lectures: { type: 'string' }, 'leave-one-book-out': { type: 'boolean', default: false },
  },
})
const folder = positionals[0] ?? values.data
if (!folder) throw new Error('Name the folder of chapters: node bench/concepts.ts FOLDER')

const splits = JSON.parse(readFileSync(join(import.meta.dirname, 'splits.json'), 'utf8')) as { judging: Record<string, string[]> }
const judging = new Set(Object.values(splits.judging).flat())
const chapters = loadGlossaryChapters(folder)
const chosen = chapters.filter(({ name, book }) =>
  (!values.set || judging.has(name) === (values.set === 'judging')) && (!values.book || book.startsWith(values.book)))

const labelled = values['leave-one-book-out'] ? chapters.map(labelChapter) : []
// The first run loads the model and warms the engine; its time would not be that of the work.
if (chosen[0]) measureChapter(chosen[0])
const rows: ChapterFigures[] = []
for (const [book, own] of Map.groupBy(chosen, (chapter) => chapter.book)) {
  const weights = labelled.length > 0 ? fitWeights(labelled.filter((chapter) => chapter.book !== book)) : undefined
  rows.push(...own.map((chapter) => measureChapter(chapter, weights)))
}

const byBook = Map.groupBy(rows, ({ book }) => book)
console.log('book         chapters    K    R@K   R@2K  definitions  kept/term  kept in glossary  CPU ms per 10,000 words')
for (const [book, own] of byBook) {
  const total = (of: (row: ChapterFigures) => number) => own.reduce((sum, row) => sum + of(row), 0)
  const { r1, r2, definitions, keptPerTerm } = summarise(own)
  const precision = total(({ hits }) => hits) / total(({ kept }) => kept)
  const ms = (total((row) => row.ms) / total(({ words }) => words)) * 10_000
  console.log([book.padEnd(12), String(own.length).padStart(8), (total(({ terms }) => terms) / own.length).toFixed(0).padStart(4),
    r1.toFixed(3).padStart(6), r2.toFixed(3).padStart(6), definitions.toFixed(3).padStart(12), keptPerTerm.toFixed(2).padStart(10),
    precision.toFixed(2).padStart(17), ms.toFixed(0).padStart(24)].join(' '))
}
const books = Object.fromEntries(Array.from(byBook, ([book, own]) => [book, summarise(own)]))
const mean = meanOf(Object.values(books))
console.log('mean of books', mean)
const slides = values.lectures ? await measureSlides(values.lectures) : []
for (const { deck, topics, equal, near, concepts } of slides) {
  console.log(`${deck}: ${topics} topics, among the first twenty of ${concepts} concepts ${equal} equal, ${near} near`)
}
if (values.json) writeFileSync(values.json, JSON.stringify({ rows, slides, books, mean }, null, 2))
console.log(JSON.stringify({ books, mean }))
