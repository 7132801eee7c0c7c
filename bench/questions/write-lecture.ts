import { basename } from 'node:path'
import { extractConcepts } from '#lib/concepts/rank/extract-concepts.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { checkDrafts, itemChecker, type CheckContext } from '#lib/questions/checks/check-drafts.ts'
import type { DraftQuestion } from '#lib/questions/write/draft.ts'
import { draftQuestions, type Drafts } from '#lib/questions/write/draft-questions.ts'
import { loadLecture } from './lectures.ts'

/** Sections of fewer words are a page break or a caption, nothing to ask about. */
export const SECTION_WORDS = 200

export type Written = {
  name: string
  sentences: AnalysedSentence[]
  words: number
  facts: number
  concepts: number
  /** Words of each section, by number. */
  sections: Map<number, number>
  drafts: Drafts
  /** Analysis and writing, without reading the file. */
  ms: number
}

const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== '').length

/** What stands the checks of those who did not write it, as at ingest; what falls is listed with the reason. */
function checked(drafts: Drafts, context: CheckContext): Drafts {
  const { kept } = checkDrafts(drafts.questions, context)
  const idOf = ({ sentenceId, type, stem }: DraftQuestion) => `${sentenceId} ${type} ${stem}`
  const standing = new Set(kept.map(idOf))
  const judge = itemChecker(context)
  const fallen = drafts.questions.filter((draft) => !standing.has(idOf(draft))).map((draft) => {
    const { sentenceId, stem, type } = draft
    return { reason: judge(draft).fault ?? 'stem like another', sentenceId, about: stem, type }
  })
  return { ...drafts, questions: kept, rejected: [...drafts.rejected, ...fallen] }
}

/** Reads a file and writes its questions by the built-in engine. */
export async function writeLecture(path: string, seed: number): Promise<Written> {
  const { sentences, sections: paths } = await loadLecture(path)
  const start = performance.now()
  const concepts = extractConcepts(sentences, paths)
  const lecture = { sentences, concepts, sections: paths.map((path, ordinal) => ({ ordinal, path })), seed }
  const drafts = checked(draftQuestions(lecture), lecture)
  const ms = Math.round(performance.now() - start)
  const sections = new Map<number, number>()
  for (const { section, text } of sentences) sections.set(section, (sections.get(section) ?? 0) + countWords(text))
  return {
    name: basename(path).replace(/\.json$/, ''), sentences, sections, drafts, ms, concepts: concepts.length,
    words: [...sections.values()].reduce((sum, words) => sum + words, 0),
    facts: sentences.flatMap((sentence) => sentence.facts).filter((fact) => fact.kind === 'definition').length,
  }
}
