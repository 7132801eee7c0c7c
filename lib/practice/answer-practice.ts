import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { requireNotSitting } from '#lib/courses/require-not-sitting.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { FEEDBACK_SELECT, feedbackOn, loadCitations } from '#lib/exams/feedback.ts'
import { getHeldQuestions } from '#lib/exams/held-questions.ts'
import { getHelpedMaterials } from '#lib/exams/helped-materials.ts'
import { lockAttempt } from '#lib/exams/lock-attempt.ts'
import { visibleItem } from '#lib/exams/policy.ts'
import { requireFit } from '#lib/exams/require-fit.ts'
import { recordEvidence } from '#lib/progress/record-evidence.ts'
import { responseSchema } from '#lib/questions/schema.ts'
import type { Response } from '#lib/questions/schema.ts'
import { finishPractice } from './finish-practice.ts'
import { findPlace } from './get-practice.ts'
import { ownPractice } from './policy.ts'
import type { PracticeAcknowledgement } from './view.ts'

export const WAITS = 'This question stands in a paper that is not closed yet. Answer it after that; this set keeps your place.'

/**
 * Takes the answer to one question of a set: graded and evidence at once, and its key comes back with the
 * acknowledgement. Sent again, the first answer stands and comes back the same. Null is "I don't know".
 * @throws AppError not-found, invalid (does not fit the question), conflict (held back for a paper, or an exam of its course is sat)
 */
export async function answerPractice(
  viewer: Viewer,
  { attemptId, itemId, response }: { attemptId: string; itemId: string; response: Response | null },
  now: Date,
): Promise<PracticeAcknowledgement> {
  const item = await prisma.formItem.findFirst({
    where: { ...visibleItem(viewer), id: itemId, form: { attempts: { some: { ...ownPractice(viewer), id: attemptId } } } },
    select: {
      question: { select: { ...FEEDBACK_SELECT, courseId: true, guess: true, difficultyPrior: true } },
    },
  })
  if (!item) throw notFound('This question')
  const { question } = item
  await requireNotSitting(viewer, question.courseId, now)
  if (response) requireFit(question, response)
  const citation = (await loadCitations([question])).get(question.id) ?? null

  return prisma.$transaction(async (tx) => {
    await lockAttempt(tx, attemptId)
    // Asked inside the lock's transaction: a paper started a moment ago holds its questions.
    if ((await getHeldQuestions(viewer, now, tx)).isHeld(question)) throw new AppError('conflict', WAITS)
    const where = { attemptId_formItemId: { attemptId, formItemId: itemId } }
    const before = await tx.answer.findUnique({ where, select: { response: true, gradedAt: true } })
    const given = before?.gradedAt ? (before.response === null ? null : responseSchema.parse(before.response)) : response
    const feedback = feedbackOn(question, given, citation)
    if (!before?.gradedAt) {
      const { startedAt } = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { startedAt: true } })
      const helped = await getHelpedMaterials(tx, viewer.userId, startedAt, now)
      await recordEvidence(tx, {
        userId: viewer.userId,
        courseId: question.courseId,
        kind: 'PRACTICE',
        attemptId,
        at: now,
        timeZone: viewer.timeZone,
        answers: [
          {
            questionId: question.id,
            conceptIds: question.concepts.map(({ concept }) => concept.id),
            score: feedback.score,
            guess: question.guess,
            helped: helped.has(question.materialId),
            difficultyPrior: question.difficultyPrior,
          },
        ],
      })
      const data = { response: response ?? Prisma.DbNull, savedAt: now, revision: 1, score: feedback.score, gradedAt: now }
      await tx.answer.upsert({ where, create: { attemptId, formItemId: itemId, ...data }, update: data })
    }
    const { answered, total, next } = await findPlace(viewer, attemptId, now, tx)
    if (answered === total) await finishPractice(tx, attemptId, now)
    return { itemId, feedback, answered, total, next }
  })
}
