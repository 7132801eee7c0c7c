import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { analyseSentences } from '#lib/concepts/facts/analyse-sentences.ts'
import type { AnalysedSentence, SourceSentence } from '#lib/concepts/facts/fact.ts'
import { settleFacts } from '#lib/concepts/facts/settle-facts.ts'
import { splitSentences } from '#lib/language/sentences.ts'
import { readLecture } from '#bench/concepts/lectures.ts'

export type QuestionLecture = { sentences: AnalysedSentence[]; sections: string[][] }

type Chapter = { sections: { title: string; paragraphs: string[] }[] }

/** Files of a folder in order of their names, or the one file named; `only`: names without extension. */
export function filesOf(path: string, only: readonly string[] | null): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).toSorted().filter((name) => !name.startsWith('.') && name !== 'MANIFEST.tsv')
    .filter((name) => only === null || only.includes(name.replace(/\.[^.]+$/, '')))
    .map((name) => join(path, name)).filter((file) => statSync(file).isFile())
}

/** A file read and analysed as an upload is; of a chapter as JSON titles and paragraphs, nothing else in it. */
export async function loadLecture(path: string): Promise<QuestionLecture> {
  if (!path.endsWith('.json')) return readLecture(path)
  const chapter = JSON.parse(readFileSync(path, 'utf8')) as Partial<Chapter>
  if (!Array.isArray(chapter.sections)) throw new Error(`${basename(path)} is no chapter: it has no sections.`)
  const sections = chapter.sections.map((section) => [section.title])
  return { sentences: settleFacts(analyseSentences(toSentences(chapter as Chapter))), sections }
}

/** Page n is section n: the books' own pages are not in the data. */
function toSentences(chapter: Chapter): SourceSentence[] {
  const found: SourceSentence[] = []
  let paragraph = 0
  for (const [section, { title, paragraphs }] of chapter.sections.entries()) {
    const add = (text: string, block: SourceSentence['block']) =>
      found.push({ id: `s${found.length}`, ordinal: found.length, paragraph, section, page: section + 1, block, text })
    paragraph++
    add(title, 'heading')
    for (const text of paragraphs) {
      paragraph++
      for (const { start, end } of splitSentences(text)) add(text.slice(start, end), 'prose')
    }
  }
  return found
}
