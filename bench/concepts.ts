import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { analyseSentences } from '#lib/concepts/facts/analyse-sentences.ts'
import type { SourceSentence } from '#lib/concepts/facts/fact.ts'
import { settleFacts } from '#lib/concepts/facts/settle-facts.ts'
import { extractConcepts } from '#lib/concepts/rank/extract-concepts.ts'
import { scoreCandidates } from '#lib/concepts/rank/score-candidates.ts'
import { splitSentences } from '#lib/language/sentences.ts'
import { stem } from '#lib/language/stems.ts'
import { termKey } from '#lib/language/terms.ts'
import { contentWords } from '#lib/language/words.ts'

/**
 * Concept extraction against the glossaries of OpenStax chapters: recall at K and 2K (K = number of glossary terms, keys
 * equal), share of right defining sentences among the terms found, time. Prints figures only, never texts. The glossary is
 * the answer sheet and is never input. `node bench/concepts.ts --data FOLDER [--set building|judging]`
 */
type Chapter = {
  book: string
  chapter: number
  sections: { title: string; paragraphs: string[]; key_terms: { term: string; definition: string }[] }[]
}

const { values } = parseArgs({ options: { data: { type: 'string' }, set: { type: 'string', default: 'building' },
  book: { type: 'string' } } })
if (!values.data) throw new Error('Name the folder of chapters: --data FOLDER')

const splits = JSON.parse(readFileSync(join(import.meta.dirname, 'splits.json'), 'utf8')) as { judging: Record<string, string[]> }
const judging = new Set(Object.values(splits.judging).flat())

function toSentences(chapter: Chapter): { sentences: SourceSentence[]; sections: string[][] } {
  const sentences: SourceSentence[] = []
  let paragraph = 0
  const add = (section: number, block: SourceSentence['block'], text: string) =>
    sentences.push({ id: String(sentences.length), ordinal: sentences.length, paragraph, section, page: Math.floor(sentences.length / 20) + 1, block, text })
  for (const [number, section] of chapter.sections.entries()) {
    paragraph++
    add(number, 'heading', section.title)
    for (const text of section.paragraphs) {
      paragraph++
      for (const { start, end } of splitSentences(text)) add(number, 'prose', text.slice(start, end))
    }
  }
  return { sentences, sections: chapter.sections.map((section) => [section.title]) }
}

/** At least 40 % of the content words of the glossary's definition stand in the sentence. */
function isRight(definition: string, sentence: string): boolean {
  const wanted = new Set(contentWords(definition).map(stem))
  const there = new Set(contentWords(sentence).map(stem))
  return wanted.size > 0 && [...wanted].filter((word) => there.has(word)).length / wanted.size >= 0.4
}

type Row = { atK: number; at2K: number; right: number; found: number; kept: number; keptRight: number; terms: number; words: number; ms: number }
const books = new Map<string, Row[]>()

for (const file of readdirSync(values.data).filter((name) => name.endsWith('.json')).toSorted()) {
  const isJudging = judging.has(file.replace('.json', ''))
  if ((values.set === 'judging') !== isJudging || (values.book && !file.startsWith(values.book))) continue
  const chapter = JSON.parse(readFileSync(join(values.data, file), 'utf8')) as Chapter
  const glossary = new Map(chapter.sections.flatMap((section) => section.key_terms).map((term) => [termKey(term.term.replace(/\s*\(.*?\)/g, '')), term.definition]))
  const { sentences, sections } = toSentences(chapter)
  if (books.size === 0) extractConcepts(settleFacts(analyseSentences(sentences)), sections)
  const start = performance.now()
  const analysed = settleFacts(analyseSentences(sentences))
  const concepts = extractConcepts(analysed, sections)
  const ms = performance.now() - start
  const { candidates } = scoreCandidates(analysed, sections)
  const k = glossary.size
  const recall = (n: number) => candidates.slice(0, n).filter((candidate) => glossary.has(candidate.key)).length / k
  const found = concepts.filter((concept) => glossary.has(concept.key))
  const right = found.filter((concept) => isRight(glossary.get(concept.key) ?? '', sentences[Number(concept.definition?.sentence ?? -1)]?.text ?? ''))
  const words = sentences.reduce((sum, sentence) => sum + sentence.text.split(/\s+/).length, 0)
  const row = { atK: recall(k), at2K: recall(2 * k), right: right.length, found: found.length, kept: concepts.length, keptRight: found.length, terms: k, words, ms }
  books.set(chapter.book, [...(books.get(chapter.book) ?? []), row])
}

const mean = (rows: Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length
const sum = (rows: Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
for (const [book, rows] of books) {
  const figures = {
    chapters: rows.length, K: mean(rows, (row) => row.terms).toFixed(0), 'R@K': mean(rows, (row) => row.atK).toFixed(3), 'R@2K': mean(rows, (row) => row.at2K).toFixed(3),
    definitionRight: (sum(rows, (row) => row.right) / sum(rows, (row) => row.found)).toFixed(2), kept: mean(rows, (row) => row.kept).toFixed(0),
    precision: (sum(rows, (row) => row.found) / sum(rows, (row) => row.kept)).toFixed(2), msPer10k: ((sum(rows, (row) => row.ms) / sum(rows, (row) => row.words)) * 10_000).toFixed(0),
  }
  console.log(book.padEnd(12), Object.entries(figures).map(([name, value]) => `${name} ${value}`).join('  '))
}
