import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ExtractedConcept } from '#lib/concepts/concept.ts'
import { analyseSentences } from '#lib/concepts/facts/analyse-sentences.ts'
import type { SourceSentence } from '#lib/concepts/facts/fact.ts'
import { settleFacts } from '#lib/concepts/facts/settle-facts.ts'
import { extractConcepts } from '#lib/concepts/rank/extract-concepts.ts'
import { scoreCandidates } from '#lib/concepts/rank/score-candidates.ts'
import { splitSentences } from '#lib/language/sentences.ts'
import { contentStems } from '#lib/language/stems.ts'
import { termKey } from '#lib/language/terms.ts'

/**
 * Concept extraction against the glossaries of OpenStax chapters: recall at K and 2K (K = number of glossary terms, keys
 * equal), share of right defining sentences among the terms kept, kept concepts that are in the glossary, processor time.
 * Prints figures only, never texts. The glossary is the answer sheet and is never input.
 * `node bench/concepts.ts --data FOLDER [--set building|judging] [--book NAME]`
 */
type Chapter = {
  book: string
  sections: { title: string; paragraphs: string[]; key_terms: { term: string; definition: string }[] }[]
}

type Row = { atK: number; at2K: number; right: number; hits: number; kept: number; terms: number; words: number; ms: number }

const { values } = parseArgs({
  options: { data: { type: 'string' }, set: { type: 'string', default: 'building' }, book: { type: 'string' } },
})
if (!values.data) throw new Error('Name the folder of chapters: --data FOLDER')

const splits = JSON.parse(readFileSync(join(import.meta.dirname, 'splits.json'), 'utf8')) as { judging: Record<string, string[]> }
const judging = new Set(Object.values(splits.judging).flat())

/** Pages of 20 sentences: the books' own pages are not in the data and nothing here depends on them. */
function toSentences(chapter: Chapter): SourceSentence[] {
  const sentences: SourceSentence[] = []
  let paragraph = 0
  const add = (section: number, block: SourceSentence['block'], text: string) => {
    const ordinal = sentences.length
    sentences.push({ id: String(ordinal), ordinal, paragraph, section, page: Math.floor(ordinal / 20) + 1, block, text })
  }
  for (const [section, { title, paragraphs }] of chapter.sections.entries()) {
    paragraph++
    add(section, 'heading', title)
    for (const text of paragraphs) {
      paragraph++
      for (const { start, end } of splitSentences(text)) add(section, 'prose', text.slice(start, end))
    }
  }
  return sentences
}

/** The answer sheet: key of a term to its definition; "(ACR)" and the like are no part of the term. */
function glossaryOf(chapter: Chapter): Map<string, string> {
  const terms = chapter.sections.flatMap((section) => section.key_terms)
  return new Map(terms.map(({ term, definition }) => [termKey(term.replace(/\s*\(.*?\)/g, '')), definition]))
}

/** At least 40 % of the content words of the glossary's definition stand in the sentence chosen. */
function isRight(definition: string, concept: ExtractedConcept, sentences: readonly SourceSentence[]): boolean {
  const wanted = new Set(contentStems(definition))
  const there = new Set(contentStems(sentences[Number(concept.definition?.sentence ?? -1)]?.text ?? ''))
  return wanted.size > 0 && [...wanted].filter((word) => there.has(word)).length / wanted.size >= 0.4
}

function measure(chapter: Chapter): Row {
  const sentences = toSentences(chapter)
  const sections = chapter.sections.map((section) => [section.title])
  const glossary = glossaryOf(chapter)
  const before = process.cpuUsage()
  const analysed = settleFacts(analyseSentences(sentences))
  const concepts = extractConcepts(analysed, sections)
  const { user, system } = process.cpuUsage(before)
  const ranked = scoreCandidates(analysed, sections).candidates
  const recall = (n: number) => ranked.slice(0, n).filter((candidate) => glossary.has(candidate.key)).length / glossary.size
  const hits = concepts.filter((concept) => glossary.has(concept.key))
  return {
    atK: recall(glossary.size),
    at2K: recall(2 * glossary.size),
    right: hits.filter((concept) => isRight(glossary.get(concept.key) ?? '', concept, sentences)).length,
    hits: hits.length,
    kept: concepts.length,
    terms: glossary.size,
    words: sentences.reduce((sum, sentence) => sum + sentence.text.split(/\s+/).length, 0),
    ms: (user + system) / 1000,
  }
}

const files = readdirSync(values.data).filter((name) => name.endsWith('.json') && (!values.book || name.startsWith(values.book)))
const chosen = files.filter((name) => judging.has(name.replace('.json', '')) === (values.set === 'judging')).toSorted()
const books = new Map<string, Row[]>()
for (const [i, file] of chosen.entries()) {
  const chapter = JSON.parse(readFileSync(join(values.data, file), 'utf8')) as Chapter
  // The first run loads the model and warms the engine; its time would not be that of the work.
  if (i === 0) measure(chapter)
  books.set(chapter.book, [...(books.get(chapter.book) ?? []), measure(chapter)])
}

for (const [book, rows] of books) {
  const total = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const mean = (of: (row: Row) => number) => total(of) / rows.length
  const figures = [
    `chapters ${rows.length}`, `K ${mean((row) => row.terms).toFixed(0)}`,
    `R@K ${mean((row) => row.atK).toFixed(3)}`, `R@2K ${mean((row) => row.at2K).toFixed(3)}`,
    `definition right ${(total((row) => row.right) / total((row) => row.hits)).toFixed(2)}`,
    `kept ${mean((row) => row.kept).toFixed(0)}`, `in glossary ${(total((row) => row.hits) / total((row) => row.kept)).toFixed(2)}`,
    `CPU ms per 10,000 words ${((total((row) => row.ms) / total((row) => row.words)) * 10_000).toFixed(0)}`,
  ]
  console.log(book.padEnd(12), figures.join('  '))
}
