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
import { gradeAtOnce } from '#lib/exams/written/grade-at-once.ts'
import { queueWrittenAnswers } from '#lib/exams/written/grade-waiting-answers.ts'
import { recordEvidence } from '#lib/progress/record-evidence.ts'
import { scoreOfGrade } from '#lib/questions/grade/written/score-of-grade.ts'
import { responseSchema, SELF_MARKED } from '#lib/questions/schema.ts'
import type { GradeRecord, Response } from '#lib/questions/schema.ts'
import { countedResponse } from './card-response.ts'
import { finishPractice } from './finish-practice.ts'
import { findPlace } from './get-practice.ts'
import { ownPractice } from './policy.ts'
import { WAITS } from './waits.ts'
import type { PracticeAcknowledgement } from './view.ts'

const BY_STUDENT: GradeRecord = { verdict: 'self-marked', facets: [], engine: 'student', votes: 1 }

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
  const selfMarked = SELF_MARKED.has(question.type)
  await requireNotSitting(viewer, question.courseId, now)
  if (response) requireFit(question, response)
  const citation = (await loadCitations([question])).get(question.id) ?? null
  // A model may be asked: never inside the transaction.
  const written = await gradeAtOnce(viewer.userId, question.id, response)
  const judged = written && { score: scoreOfGrade(written), grade: written }

  const acknowledgement = await prisma.$transaction(async (tx) => {
    await lockAttempt(tx, attemptId)
    // Asked inside the lock's transaction: a paper started a moment ago holds its questions.
    if ((await getHeldQuestions(viewer, now, tx)).isHeld(question)) throw new AppError('conflict', WAITS)
    const where = { attemptId_formItemId: { attemptId, formItemId: itemId } }
    const before = await tx.answer.findUnique({ where, select: { response: true, gradedAt: true, score: true, grade: true } })
    const saved = before?.response ? responseSchema.parse(before.response) : null
    const given = before?.gradedAt ? saved : countedResponse(question.type, response, saved)
    const feedback = feedbackOn(question, given, citation, before?.gradedAt ? before : judged)
    const { score } = feedback
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
        // What is not graded yet is no evidence yet.
        answers: score === null ? [] : [
          {
            questionId: question.id,
            conceptIds: question.concepts.map(({ concept }) => concept.id),
            score,
            guess: question.guess,
            helped: helped.has(question.materialId),
            selfMarked,
            difficultyPrior: question.difficultyPrior,
          },
        ],
      })
      // What a student marked themselves is evidence, and counts in no score.
      const graded = selfMarked ? { score: null, grade: BY_STUDENT } : { score, ...(written ? { grade: written } : {}) }
      const data = { response: given ?? Prisma.DbNull, savedAt: now, revision: 1, gradedAt: now, ...graded }
      await tx.answer.upsert({ where, create: { attemptId, formItemId: itemId, ...data }, update: data })
    }
    const { answered, total, next } = await findPlace(viewer, attemptId, now, tx)
    if (answered === total) await finishPractice(tx, attemptId, now)
    return { itemId, feedback, answered, total, next }
  })
  if (written?.verdict === 'waiting') await queueWrittenAnswers(attemptId)
  return acknowledgement
}
