import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseSentences } from '#lib/concepts/facts/analyse-sentences.ts'
import type { AnalysedSentence, SourceSentence } from '#lib/concepts/facts/fact.ts'
import { settleFacts } from '#lib/concepts/facts/settle-facts.ts'
import { splitSentences } from '#lib/language/sentences.ts'
import { termKey } from '#lib/language/terms.ts'

type Source = {
  book: string
  sections: { title: string; paragraphs: string[]; key_terms: { term: string; definition: string | null }[] }[]
}

/** A textbook chapter with its answer sheet: key of each glossary term to its definition, if it has one. Never input. */
export type GlossaryChapter = {
  name: string
  book: string
  sentences: SourceSentence[]
  sections: string[][]
  glossary: ReadonlyMap<string, string | null>
}

/** Every chapter of a folder that has a glossary. */
export function loadGlossaryChapters(folder: string): GlossaryChapter[] {
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : [])).toSorted()
  const chapters = names.map((name): GlossaryChapter => {
    const source = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Source
    const sections = source.sections.map(({ title }) => [title])
    return { name, book: source.book, sentences: toSentences(source), sections, glossary: glossaryOf(source) }
  })
  return chapters.filter(({ glossary }) => glossary.size > 0)
}

export function analyseChapter({ sentences }: GlossaryChapter): AnalysedSentence[] {
  return settleFacts(analyseSentences(sentences))
}

/** Pages of 20 sentences: the books' own pages are not in the data and nothing here depends on them. */
function toSentences(source: Source): SourceSentence[] {
  const sentences: SourceSentence[] = []
  let paragraph = 0
  const add = (section: number, block: SourceSentence['block'], text: string) => {
    const ordinal = sentences.length
    sentences.push({ id: String(ordinal), ordinal, paragraph, section, page: Math.floor(ordinal / 20) + 1, block, text })
  }
  for (const [section, { title, paragraphs }] of source.sections.entries()) {
    paragraph++
    add(section, 'heading', title)
    for (const text of paragraphs) {
      paragraph++
      for (const { start, end } of splitSentences(text)) add(section, 'prose', text.slice(start, end))
    }
  }
  return sentences
}

/** "(ACR)" and the like are no part of a term. */
function glossaryOf(source: Source): Map<string, string | null> {
  const terms = source.sections.flatMap((section) => section.key_terms ?? [])
  return new Map(terms.map(({ term, definition }) => [termKey(term.replace(/\s*\(.*?\)/g, '')), definition]))
}
