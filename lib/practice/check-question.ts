import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { requireNotSitting } from '#lib/courses/require-not-sitting.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { FEEDBACK_SELECT, feedbackOn, loadCitations } from '#lib/exams/feedback.ts'
import { getHeldQuestions } from '#lib/exams/held-questions.ts'
import { orderOptions } from '#lib/exams/model/order-options.ts'
import { seededRandom, seedFrom } from '#lib/utils/random.ts'
import { requireFit } from '#lib/exams/require-fit.ts'
import { countSeen } from '#lib/exams/seen-questions.ts'
import { STUDENT_SELECT, studentQuestion } from '#lib/exams/student-question.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { recordEvidence } from '#lib/progress/record-evidence.ts'
import { askableQuestion } from '#lib/questions/policy.ts'
import { keySchema, optionsSchema, SCORED_TYPES } from '#lib/questions/schema.ts'
import type { Response } from '#lib/questions/schema.ts'
import type { CheckTarget } from './schema.ts'
import { WAITS } from './waits.ts'
import type { CheckAcknowledgement, CheckQuestion } from './view.ts'

/** One question, its answer, its key: what is marked by the student or graded later has no place under an explanation. */
const GRADED_AT_ONCE = SCORED_TYPES.filter((type) => type !== 'SHORT_ANSWER')

/** From the nearest to what was explained to the farthest still worth asking. */
function nearness({ page, conceptId }: CheckTarget): Prisma.QuestionWhereInput[] {
  const places: Prisma.QuestionWhereInput[] = []
  if (conceptId) places.push({ concepts: { some: { conceptId } } })
  if (page !== undefined) {
    places.push({ citations: { some: { page } } })
    places.push({ concepts: { some: { concept: { mentions: { some: { sentence: { page } } } } } } })
  }
  return places
}

/**
 * The one question under an explanation, without its key: on the concept or page explained, one not met before where
 * there is one; none that is held back for a paper. Null where the lecture has none.
 * @throws AppError not-found for a lecture that is not this viewer's to see, conflict while they sit an exam of its course
 */
export async function getCheckQuestion(viewer: Viewer, target: CheckTarget, now: Date): Promise<CheckQuestion | null> {
  const material = await prisma.material.findFirst({
    where: { id: target.materialId, ...visibleMaterial(viewer, now) },
    select: { courseId: true },
  })
  if (!material) throw notFound('This lecture')
  await requireNotSitting(viewer, material.courseId, now)
  const held = await getHeldQuestions(viewer, now)
  for (const near of nearness(target)) {
    const rows = await prisma.question.findMany({
      where: { AND: [askableQuestion(viewer, now), { materialId: target.materialId, type: { in: GRADED_AT_ONCE } }, near] },
      orderBy: { id: 'asc' },
      select: { ...STUDENT_SELECT, key: true, enemyGroup: true },
    })
    const free = rows.filter((row) => !held.isHeld(row))
    const seen = await countSeen(
      viewer,
      free.map((row) => row.id),
    )
    const times = (row: { id: string }) => seen.get(row.id) ?? 0
    const fewest = Math.min(...free.map(times))
    const unmet = free.filter((row) => times(row) === fewest)
    const chosen = unmet[seedFrom(viewer.userId) % Math.max(1, unmet.length)]
    if (chosen) return { materialId: target.materialId, question: studentQuestion(chosen, shownOrder(chosen)) }
  }
  return null
}

/** The same order each time, so that asking again tells nothing. */
function shownOrder(question: { id: string; type: string; options: unknown; key: unknown }): string[] {
  const key = keySchema.parse(question.key)
  const optionIds = optionsSchema.parse(question.options).map((option) => option.id)
  const keyOptionId = key.kind === 'choice' ? key.optionId : null
  const [order] = orderOptions(
    [{ optionIds, keyOptionId, fixedOrder: question.type === 'TRUE_FALSE' }],
    seededRandom(seedFrom(question.id)),
  )
  return order ?? optionIds
}

/** The same answer sent twice (a double click, a lost acknowledgement) comes within so many milliseconds. */
const AGAIN_MS = 60_000

/**
 * Has this check been counted a moment ago? The lock on the student's own row makes two requests at once wait for
 * each other.
 */
async function isCounted(tx: Tx, userId: string, questionId: string, now: Date): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId} FOR UPDATE`
  const since = new Date(now.getTime() - AGAIN_MS)
  return (await tx.evidence.count({ where: { userId, questionId, kind: 'CHECK', at: { gt: since } } })) > 0
}

/**
 * Grades the answer to a check question and writes it down as evidence, once; its key comes with the acknowledgement.
 * Null is "I don't know", a wrong answer.
 * @throws AppError not-found, invalid, conflict (held back for a paper, or an exam of its course is sat)
 */
export async function answerCheck(
  viewer: Viewer,
  { questionId, response }: { questionId: string; response: Response | null },
  now: Date,
): Promise<CheckAcknowledgement> {
  const question = await prisma.question.findFirst({
    where: { ...askableQuestion(viewer, now), id: questionId, type: { in: GRADED_AT_ONCE } },
    select: { ...FEEDBACK_SELECT, courseId: true, guess: true, difficultyPrior: true },
  })
  if (!question) throw notFound('This question')
  await requireNotSitting(viewer, question.courseId, now)
  if (response) requireFit(question, response)
  const citation = (await loadCitations([question])).get(question.id) ?? null
  const feedback = feedbackOn(question, response, citation)
  await prisma.$transaction(async (tx) => {
    if ((await getHeldQuestions(viewer, now, tx)).isHeld(question)) throw new AppError('conflict', WAITS)
    if (await isCounted(tx, viewer.userId, questionId, now)) return
    const { score } = feedback
    if (score === null) return
    await recordEvidence(tx, {
      userId: viewer.userId,
      courseId: question.courseId,
      kind: 'CHECK',
      at: now,
      timeZone: viewer.timeZone,
      answers: [
        {
          questionId: question.id,
          conceptIds: question.concepts.map(({ concept }) => concept.id),
          score,
          guess: question.guess,
          helped: false,
          difficultyPrior: question.difficultyPrior,
        },
      ],
    })
  })
  return { questionId, feedback }
}
