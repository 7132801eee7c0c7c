import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import type { Tx } from '#lib/db/client.ts'
import { getHelpedMaterials } from '#lib/exams/helped-materials.ts'
import { lockAttempt } from '#lib/exams/lock-attempt.ts'
import { totalOf } from '#lib/exams/rescore/total-of.ts'
import { correctEvidence } from '#lib/progress/correct-evidence.ts'
import { recordEvidence } from '#lib/progress/record-evidence.ts'
import { isOutOfScore } from '#lib/questions/appeals/out-of-score.ts'
import { gradeRecordSchema, type GradeRecord } from '#lib/questions/schema.ts'

const ITEM = {
  score: true, grade: true, response: true,
  attempt: { select: { userId: true, startedAt: true, user: { select: { timeZone: true } } } },
  formItem: {
    select: {
      form: { select: { exam: { select: { kind: true, courseId: true } } } },
      question: {
        select: {
          id: true, tags: true, guess: true, difficultyPrior: true, materialId: true,
          concepts: { where: OF_SHOWN_CONCEPT, select: { conceptId: true } },
        },
      },
    },
  },
} as const

export type KeptAnswer = { attemptId: string; formItemId: string }
type Kept = {
  record: GradeRecord
  /** For the paper, 0..1; null: it counts on neither side. */
  score: number | null
  /** For the learner model, 0..1; null: no evidence. */
  evidence: { score: number; selfMarked: boolean } | null
}

/**
 * Keeps how a written answer was judged: with the answer, as evidence (once), and in the sum of a closed paper. The grade that
 * stands there is read under the paper's lock, so that a late job undoes neither a mark by hand nor one by the student.
 * @param mayReplace whether a grade that stands there gives way; null: none stands there
 * @returns null where it was not kept; `isCorrected`: its evidence says otherwise than before, and the course must be counted again
 */
export async function keepGrade(
  tx: Tx, { attemptId, formItemId }: KeptAnswer, { record, score, evidence }: Kept, now: Date,
  mayReplace: (standing: GradeRecord | null) => boolean,
): Promise<{ courseId: string; isCorrected: boolean } | null> {
  const { closedAt } = await lockAttempt(tx, attemptId)
  const where = { attemptId_formItemId: { attemptId, formItemId } }
  const answer = await tx.answer.findUnique({ where, select: ITEM })
  const standing = gradeRecordSchema.safeParse(answer?.grade).data ?? null
  if (!answer || answer.response === null || !mayReplace(standing)) return null
  const { attempt, formItem: { question, form } } = answer
  if (isOutOfScore(question)) return null
  await tx.answer.update({ where, data: { grade: record, score, gradedAt: now } })
  const at = closedAt ?? now
  const isNew = (await tx.evidence.count({ where: { attemptId, questionId: question.id } })) === 0
  const { courseId } = form.exam
  const isCorrected = !isNew && evidence !== null
    && (await correctEvidence(tx, { attemptId, questionId: question.id }, () => evidence.score)) > 0
  if (evidence && isNew) {
    const helped = await getHelpedMaterials(tx, attempt.userId, attempt.startedAt, at)
    await recordEvidence(tx, {
      userId: attempt.userId, courseId, kind: form.exam.kind === 'PRACTICE' ? 'PRACTICE' : 'EXAM', attemptId, at,
      timeZone: attempt.user.timeZone,
      answers: [{
        questionId: question.id, conceptIds: question.concepts.map(({ conceptId }) => conceptId), guess: question.guess,
        helped: helped.has(question.materialId), difficultyPrior: question.difficultyPrior, ...evidence,
      }],
    })
  }
  if (closedAt) await tx.attempt.update({ where: { id: attemptId }, data: await totalOf(tx, attemptId) })
  return { courseId, isCorrected }
}
