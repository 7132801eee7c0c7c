import type { Tx } from '#lib/db/client.ts'
import type { EvidenceKind } from '#lib/db/generated/enums.ts'
import { lockRows, writeRows } from './evidence-rows.ts'
import { applyAnswers } from './model/apply-answers.ts'
import type { EvidenceAnswer } from './model/apply-answers.ts'

export type EvidenceRecord = {
  userId: string
  courseId: string
  kind: EvidenceKind
  attemptId?: string
  at: Date
  /** IANA name: says which study day `at` is. */
  timeZone: string
  /** In the order they were given. */
  answers: EvidenceAnswer[]
}

/**
 * Appends answers to the student's log and moves the numbers they bear on: ability and mastery of the student, and
 * what all students share (course intercept, difficulty of concepts and items). Runs in the caller's transaction,
 * about a dozen statements however many answers there are. Helped answers (weight 0) are logged and counted too;
 * they move no mean. Whether an answer is the first to its item is read from the log.
 */
export async function recordEvidence(tx: Tx, record: EvidenceRecord): Promise<void> {
  const { userId, courseId, kind, attemptId, at, timeZone, answers } = record
  if (answers.length === 0) return
  const loaded = await lockRows(tx, record, {
    at,
    conceptIds: [...new Set(answers.flatMap((answer) => answer.conceptIds))],
    questions: new Map(answers.map((answer) => [answer.questionId, answer.difficultyPrior])),
  })
  const { after, entries } = applyAnswers(loaded, answers, at, timeZone)
  await writeRows(tx, record, after)
  await tx.evidence.createMany({
    data: entries.map(({ answer: { questionId, score, guess }, conceptIds, weight, shared }) => ({
      userId, courseId, kind, attemptId: attemptId ?? null, questionId, conceptIds, score, guess, weight, shared, at,
    })),
  })
}
