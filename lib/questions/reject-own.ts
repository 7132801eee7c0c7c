import type { z } from 'zod'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { isOutOfScore } from './appeals/out-of-score.ts'
import { heldItem } from './held-item.ts'
import { ownQuestion } from './policy.ts'
import type { rejectOwnSchema } from './schema.ts'

const HELD = 'This question stands in the paper you are sitting. Hand that in first; then you can reject it.'

/** Printed in something of theirs where its key was told: a paper handed in, or a question of a set that is graded. */
const toldIn = (userId: string): Prisma.FormItemWhereInput => ({
  OR: [
    { form: { attempts: { some: { userId, closedAt: { not: null } } } } },
    { answers: { some: { gradedAt: { not: null }, attempt: { userId } } } },
  ],
})

/** Their own question, of which they have been told the key. */
async function requireTold(tx: Tx, viewer: Viewer, questionId: string, now: Date) {
  const where = { AND: [ownQuestion(viewer), { id: questionId }] }
  const question = await tx.question.findFirst({ where, select: { id: true, enemyGroup: true, state: true, rejectedById: true, tags: true } })
  if (!question) throw notFound('This question')
  const { userId } = viewer
  const told = await tx.question.count({ where: { id: questionId, formItems: { some: toldIn(userId) } } })
  // A check under an explanation stands in no paper: its answer is evidence.
  if (told === 0 && (await tx.evidence.count({ where: { userId, questionId } })) === 0) throw notFound('This question')
  const held = await tx.formItem.count({ where: { AND: [heldItem(viewer, now), { question: { enemyGroup: question.enemyGroup } }] } })
  if (held > 0) throw new AppError('conflict', HELD)
  return question
}

/**
 * In a private space its student is its reviewer: takes a question out of use after it was answered, for good until
 * undone. Before its key was told it is not theirs to see.
 * @throws AppError not-found, also in a class and before it was answered; conflict while it stands in a paper being sat
 */
export async function rejectOwn(viewer: Viewer, { questionId, reason }: z.output<typeof rejectOwnSchema>, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const question = await requireTold(tx, viewer, questionId, now)
    if (question.state !== 'PUBLISHED') return
    await tx.question.update({
      where: { id: questionId }, data: { state: 'REJECTED', rejectedById: viewer.userId, rejectedAt: now, rejectedFor: reason || null },
    })
  })
}

/** Takes `rejectOwn` back; a question that stands already stays as it is. @throws as rejectOwn */
export async function undoRejectOwn(viewer: Viewer, questionId: string, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const question = await requireTold(tx, viewer, questionId, now)
    if (question.state !== 'REJECTED' || question.rejectedById !== viewer.userId) return
    if (isOutOfScore(question)) throw new AppError('conflict', 'You took this question out of your score. Undo that where you did.')
    await tx.question.update({
      where: { id: questionId }, data: { state: 'PUBLISHED', rejectedById: null, rejectedAt: null, rejectedFor: null },
    })
  })
}
