import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { conceptsIn } from './concepts-in.ts'
import type { TypeDraft } from './draft.ts'
import type { LectureIndex } from './lecture.ts'

/** Concepts an item is linked to at most: an answer is evidence about each. */
const MOST_CONCEPTS = 2

/**
 * The parts every item made from a whole sentence has. `about`: the words whose concepts it asks for. Null where the
 * lecture's concepts are not named: an answer would count for nothing.
 */
export function sentenceParts(rule: string, sentence: AnalysedSentence, about: string, proof: readonly string[], index: LectureIndex) {
  const concepts = conceptsIn(about, index)
  if (concepts.length === 0) return null
  return {
    rule, sentenceId: sentence.id, factIndex: null, proof: [...proof], also: [], quote: sentence.text,
    conceptKeys: concepts.slice(0, MOST_CONCEPTS).map((concept) => concept.key), enemyGroup: sentence.id,
  } satisfies Partial<TypeDraft>
}

/** Sentences that name the main concept of these words; see difficulty.ts. */
export const importanceIn = (about: string, index: LectureIndex): number => conceptsIn(about, index)[0]?.importance ?? 0
