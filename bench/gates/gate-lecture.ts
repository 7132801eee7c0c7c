import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { extractConcepts } from '#lib/concepts/rank/extract-concepts.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { contentStems } from '#lib/language/stems.ts'
import { itemChecker } from '#lib/questions/checks/check-drafts.ts'
import { heldShare, readEvidence, weigh } from '#lib/questions/checks/solve/evidence.ts'
import { draftQuestions } from '#lib/questions/write/draft-questions.ts'
import type { DraftQuestion } from '#lib/questions/write/draft.ts'
import type { PlacedSentence } from '#lib/questions/cite-sentence.ts'
import { loadLecture } from '#bench/questions/lectures.ts'

/** A choice item as its textbook has it, with the sentence of its section that best matches stem and key as its quote. */
export type HumanItem = { stem: string; options: string[]; key: number; sentence: AnalysedSentence }

export type GlossaryTerm = { term: string; definition: string | null }

/** A chapter with its human items, its own drafts, and everything the gates look at. */
export type GateLecture = {
  name: string
  sentences: AnalysedSentence[]
  places: Map<string, PlacedSentence>
  concepts: { name: string; aliases: string[]; key: string }[]
  check: ReturnType<typeof itemChecker>
  human: HumanItem[]
  /** What the built-in engine would publish, before it is checked by others. */
  own: DraftQuestion[]
  glossary: GlossaryTerm[]
}

type Source = {
  sections: { key_terms?: GlossaryTerm[] }[]
  questions: { kind: string; stem: string; options: string[] | null; answerIndex: number | null; sectionIndex: number | null }[]
}

/** Pages as passages, so that a quote can be looked for where it is said to stand. */
function placesOf(sentences: readonly AnalysedSentence[]): Map<string, PlacedSentence> {
  const places = new Map<string, PlacedSentence>()
  for (const [page, own] of Map.groupBy(sentences, (sentence) => sentence.page)) {
    const passageText = own.map(({ text }) => text).join(' ')
    let start = 0
    for (const { id, text } of own) {
      places.set(id, { id, passageId: String(page), page, start, end: start + text.length, passageText })
      start += text.length + 1
    }
  }
  return places
}

/** Reads a chapter file with its questions and writes its own. The key terms are read for planting second right options only. */
export async function loadGateLecture(path: string, seed: number): Promise<GateLecture> {
  const source = JSON.parse(readFileSync(path, 'utf8')) as Source
  const { sentences, sections } = await loadLecture(path)
  const concepts = extractConcepts(sentences, sections)
  const { idf } = readEvidence(sentences)
  const lecture = { sentences, concepts, seed, sections: sections.map((headings, ordinal) => ({ ordinal, path: headings })) }
  const prose = sentences.filter(({ block }) => block === 'prose')
    .map((sentence) => ({ sentence, words: new Set(contentStems(sentence.text)) }))
  const human = source.questions.flatMap(({ kind, stem, options, answerIndex: key, sectionIndex }): HumanItem[] => {
    if (kind !== 'mc' || !options || key === null) return []
    const said = weigh(contentStems(`${stem} ${options[key] ?? ''}`), idf)
    const near = prose.filter(({ sentence }) => sectionIndex === null || sentence.section === sectionIndex)
    const best = near.map(({ sentence, words }) => ({ sentence, share: heldShare(said, words) })).toSorted((a, b) => b.share - a.share)[0]
    return best ? [{ stem, options, key, sentence: best.sentence }] : []
  })
  return {
    name: basename(path).replace(/\.json$/, ''), sentences, concepts, human, places: placesOf(sentences),
    check: itemChecker({ sentences, concepts }), own: draftQuestions(lecture).questions.filter(({ tier }) => tier === 'UPPER'),
    glossary: source.sections.flatMap((section) => section.key_terms ?? []),
  }
}
