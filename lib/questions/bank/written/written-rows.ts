import { randomUUID } from 'node:crypto'
import type { BankOrigin } from '#lib/questions/bank/bank-rows.ts'
import type { QuestionRows } from '#lib/questions/question-rows.ts'
import type { Key } from '#lib/questions/schema.ts'
import { difficultyPrior } from '#lib/questions/write/difficulty.ts'
import type { WrittenItem } from './written-item.ts'

export const facetsKeyOf = ({ draft, citations }: Pick<WrittenItem, 'draft' | 'citations'>): Extract<Key, { kind: 'facets' }> => ({
  kind: 'facets', reference: draft.reference,
  facets: draft.points.map(({ text }, at) => ({ id: `f${at + 1}`, text, citation: citations[at] ?? null })),
})

/** The rows of a checked short-answer draft, published or refused. Where a quote was not found no point names its place. */
export function writtenRows(item: WrittenItem, origin: BankOrigin, seed: number): QuestionRows {
  const { draft, citations, concept, verdicts, rejectedFor } = item
  const questionId = randomUUID()
  const { isTrusted, ...rest } = origin
  const isKept = rejectedFor === null
  const placed = citations.length === draft.points.length ? citations : []
  return {
    question: {
      id: questionId, ...rest, type: 'SHORT_ANSWER', tier: isKept && isTrusted ? 'UPPER' : 'LOWER',
      state: !isKept ? 'REJECTED' : isTrusted ? 'PUBLISHED' : 'VERIFIED', rejectedFor, rule: 'bank-written', seed,
      stem: draft.stem, options: [], key: facetsKeyOf({ draft, citations: placed }), rationales: [], guess: 0, bloom: draft.bloom, tags: [],
      enemyGroup: placed[0]?.sentenceId ?? questionId,
      difficultyPrior: difficultyPrior({
        type: 'SHORT_ANSWER', importance: concept?.importance ?? 0, stemWords: draft.stem.split(/\s+/).length, siblingShare: 0,
        isFalseStatement: false,
      }),
    },
    concepts: concept ? [{ questionId, conceptId: concept.id }] : [],
    citations: placed.map(({ sentenceId, passageId, page, quote, start, end }, ordinal) =>
      ({ questionId, ordinal, sentenceId, passageId, page, quote, startOffset: start, endOffset: end })),
    verdicts: verdicts.map(({ check, passed, detail }, at) => ({ id: `${questionId}-${at}`, questionId, check, passed, detail })),
  }
}
