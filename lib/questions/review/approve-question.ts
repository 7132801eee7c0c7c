import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { lockReviewable, requireDecidable } from './load-reviewable.ts'
import type { Decision } from './view.ts'

/**
 * Publishes a question with a mark of who approved it, also one that was rejected before. Approved already, it stays as
 * it is, with the first mark.
 * @throws AppError not-found; conflict for one out of use
 */
export async function approveQuestion(viewer: Viewer, questionId: string, now: Date): Promise<Decision> {
  return prisma.$transaction(async (tx) => {
    const question = await lockReviewable(tx, viewer, questionId)
    requireDecidable(question)
    if (question.state === 'PUBLISHED' && question.approvedAt) return { questionId, at: question.approvedAt.toISOString() }
    await tx.question.update({ where: { id: questionId }, data: { state: 'PUBLISHED', approvedById: viewer.userId, approvedAt: now } })
    return { questionId, at: now.toISOString() }
  })
}
