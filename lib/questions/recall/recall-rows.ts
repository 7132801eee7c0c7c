import { createHash } from 'node:crypto'
import { BUILTIN_ENGINE } from '#lib/ai/define-task.ts'
import { citeSentence, type PlacedSentence } from '#lib/questions/cite-sentence.ts'
import type { QuestionRows } from '#lib/questions/question-rows.ts'
import type { Key } from '#lib/questions/schema.ts'
import { difficultyPrior } from '#lib/questions/write/difficulty.ts'
import type { RecallCard } from './card.ts'
import { plainWords } from './plain-words.ts'

/** Raised when the same lecture gives other cards. */
const RECALL_VERSION = 'recall.write 1'

export type RecallOrigin = { versionId: string; materialId: string; courseId: string; seed: number }

/** A concept of the version with the sentences that name it. */
export type NamedConcept = { id: string; importance: number; sentences: ReadonlySet<string>; isInTitle: (title: string) => boolean }

/** More concepts than this, and an answer says next to nothing of each. */
const CONCEPTS = 4

/**
 * The rows of a card, each point with its place; null where one of them is not found again word for word. Cards of one page
 * never stand in one set: the one would tell the other.
 */
export function recallRows(
  card: RecallCard, places: ReadonlyMap<string, PlacedSentence>, concepts: readonly NamedConcept[], origin: RecallOrigin,
): QuestionRows | null {
  const ids = [...new Set(card.points.map(({ sentenceId }) => sentenceId))]
  const citations = ids.flatMap((id) => {
    const place = places.get(id)
    const cited = place && citeSentence(place, place.passageText.slice(place.start, place.end))
    return cited ? [cited] : []
  })
  if (citations.length < ids.length) return null
  const questionId = createHash('sha256').update(`${origin.versionId} ${card.rule} ${ids[0]} RECALL`).digest('hex').slice(0, 32)
  const about = conceptsOf(card, ids, concepts)
  const key: Key = { kind: 'points', points: card.points.map(({ text, sentenceId }, at) => ({ id: `k${at + 1}`, text, sentenceId })) }
  return {
    question: {
      ...origin, id: questionId, type: 'RECALL', tier: 'UPPER', state: 'DRAFT', engine: BUILTIN_ENGINE, taskVersion: RECALL_VERSION,
      rule: `recall ${card.rule}`, stem: card.stem, options: [], key, rationales: [], guess: 0, bloom: 'remember',
      enemyGroup: `${origin.versionId} page ${card.pages[0]}`,
      difficultyPrior: difficultyPrior({
        type: 'RECALL', importance: about[0]?.importance ?? 0, stemWords: plainWords(card.stem).words.length, siblingShare: 0.5,
        isFalseStatement: false,
      }),
    },
    concepts: about.map(({ id: conceptId }) => ({ questionId, conceptId })),
    citations: citations.map(({ sentenceId, passageId, page, quote, start, end }, ordinal) =>
      ({ questionId, ordinal, sentenceId, passageId, page, quote, startOffset: start, endOffset: end })),
    verdicts: [
      { id: `${questionId}-0`, questionId, check: 'quote found', passed: true, detail: 'each point stands in the lecture as it is shown' },
    ],
  }
}

/** Those of the title, then those that most points name. */
function conceptsOf({ title }: RecallCard, sentenceIds: readonly string[], concepts: readonly NamedConcept[]): NamedConcept[] {
  const named = concepts.flatMap((concept) => {
    const points = sentenceIds.filter((id) => concept.sentences.has(id)).length
    const isInTitle = concept.isInTitle(title)
    return points > 0 || isInTitle ? [{ concept, points, isInTitle }] : []
  })
  const sorted = named.toSorted((a, b) =>
    Number(b.isInTitle) - Number(a.isInTitle) || b.points - a.points || b.concept.importance - a.concept.importance)
  return sorted.slice(0, CONCEPTS).map(({ concept }) => concept)
}
