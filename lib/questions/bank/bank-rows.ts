import { randomUUID } from 'node:crypto'
import { difficultyPrior } from '#lib/questions/write/difficulty.ts'
import type { QuestionRows } from '#lib/questions/question-rows.ts'
import type { Key, QuestionOption, Rationale } from '#lib/questions/schema.ts'
import { optionId, type BankItem } from './bank-item.ts'

export type BankOrigin = {
  versionId: string; materialId: string; courseId: string; bankJobId: string; engine: string; taskVersion: string
  /** Has the model shown that it can solve? Without, what it wrote waits for an instructor. */
  isTrusted: boolean
}

/**
 * The rows of a checked draft, published or refused. Drafts that left keep their verdicts, and their quote where it was found.
 * The difficulty prior knows nothing of how near the wrong answers are: its middle.
 */
export function bankRows(item: BankItem, origin: BankOrigin): QuestionRows {
  const { draft, seed, citation, concept, verdicts, rejectedFor, tags, enemyGroup } = item
  const questionId = randomUUID()
  const { isTrusted, ...rest } = origin
  const options: QuestionOption[] = draft.options.map(({ text }, at) => ({ id: optionId(at), text }))
  const key: Key = { kind: 'choice', optionId: options[draft.key]?.id ?? '' }
  const rationales: Rationale[] = draft.options.map(({ rationale }, at) =>
    ({ optionId: options[at]?.id ?? '', text: rationale, citation: at === draft.key ? citation : null }))
  const isKept = rejectedFor === null
  return {
    question: {
      id: questionId, ...rest, type: 'MULTIPLE_CHOICE', tier: isKept && isTrusted ? 'UPPER' : 'LOWER',
      state: !isKept ? 'REJECTED' : isTrusted ? 'PUBLISHED' : 'VERIFIED', rejectedFor, rule: 'bank', seed,
      stem: draft.stem, options, key, rationales,
      guess: 1 / options.length, bloom: draft.bloom, tags, enemyGroup: enemyGroup ?? citation?.sentenceId ?? questionId,
      difficultyPrior: difficultyPrior({
        type: 'MULTIPLE_CHOICE', importance: concept?.importance ?? 0, stemWords: draft.stem.split(/\s+/).length, siblingShare: 0.5,
        isFalseStatement: false,
      }),
    },
    concepts: concept ? [{ questionId, conceptId: concept.id }] : [],
    citations: citation
      ? [{
        questionId, ordinal: 0, sentenceId: citation.sentenceId, passageId: citation.passageId, page: citation.page, quote: citation.quote,
        startOffset: citation.start, endOffset: citation.end,
      }]
      : [],
    verdicts: verdicts.map(({ check, passed, detail }, at) => ({ id: `${questionId}-${at}`, questionId, check, passed, detail })),
  }
}
