import type { z } from 'zod'
import { throttle } from '#lib/auth/throttle.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { heldItem } from '#lib/questions/held-item.ts'
import { OUT_OF_SCORE } from './out-of-score.ts'
import { OWN_APPEAL, ownAppeal } from './own-appeal.ts'
import { toldAttempt } from './policy.ts'
import type { sendAppealSchema } from './schema.ts'
import { takeOut } from './take-out.ts'
import type { OwnAppeal } from './view.ts'

const TRIES = { limit: 30, seconds: 60 * 60 }

async function requireAppealable(viewer: Viewer, { attemptId, itemId }: { attemptId: string; itemId: string }, now: Date) {
  const item = await prisma.formItem.findFirst({
    where: {
      id: itemId, question: { material: { deletedAt: null } },
      form: { attempts: { some: { AND: [toldAttempt(viewer, now), { id: attemptId }] } } },
    },
    select: {
      question: { select: { id: true, courseId: true, enemyGroup: true, tags: true, course: { select: { kind: true } } } },
      answers: { where: { attemptId, gradedAt: { not: null } }, select: { response: true, score: true } },
    },
  })
  const answer = item?.answers[0]
  if (!item || !answer || answer.response === null) throw notFound('This answer')
  const { question } = item
  const held = await prisma.formItem.count({ where: { AND: [heldItem(viewer, now), { question: { enemyGroup: question.enemyGroup } }] } })
  if (held > 0) throw new AppError('conflict', 'This question stands in the paper you are sitting. Hand that in first.')
  if (question.tags.includes(OUT_OF_SCORE)) throw new AppError('conflict', 'This question is out of the score already. Reload the page.')
  if (answer.score === null) throw new AppError('conflict', 'This answer is not graded yet. Come back once it is.')
  if (answer.score >= 1) throw new AppError('conflict', 'This answer counts as right already. Reload the page.')
  return question
}

const find = (client: Tx, attemptId: string, formItemId: string) =>
  client.appeal.findUnique({ where: { attemptId_formItemId: { attemptId, formItemId } }, select: OWN_APPEAL })

/**
 * "I was right": sends an answer to whoever reviews the course, once; sent again, the first stands. In a private space,
 * where that is the student, the question leaves score and evidence at once and gives no point; `withdrawAppeal` undoes it.
 * @throws AppError not-found, also before the key is told and for a blank; conflict where there is nothing to appeal;
 * too-many
 */
export async function sendAppeal(
  viewer: Viewer, { attemptId, itemId, words }: z.output<typeof sendAppealSchema>, now: Date,
): Promise<OwnAppeal> {
  const { userId } = viewer
  const sent = await prisma.appeal.findFirst({ where: { attemptId, formItemId: itemId, userId }, select: OWN_APPEAL })
  if (sent) return ownAppeal(sent)
  const { id: questionId, courseId, course } = await requireAppealable(viewer, { attemptId, itemId }, now)
  await throttle(`appeal:${userId}`, { ...TRIES, now })
  const isOwn = course.kind === 'PRIVATE'
  await getBoss()
  return prisma.$transaction(async (tx) => {
    const decision = { state: 'ACCEPTED' as const, remedy: { kind: 'drop' }, decidedById: userId, decidedAt: now, seenAt: now }
    const data = { courseId, questionId, attemptId, formItemId: itemId, userId, words, createdAt: now, ...(isOwn ? decision : {}) }
    const { count } = await tx.appeal.createMany({ data: [data], skipDuplicates: true })
    if (isOwn && count > 0) {
      await takeOut(tx, questionId, { by: userId, at: now, why: words })
      await sendJob('answers.rescore', { questionId }, { tx })
    }
    const made = await find(tx, attemptId, itemId)
    if (!made || made.userId !== userId) throw notFound('This answer')
    return ownAppeal(made)
  })
}
