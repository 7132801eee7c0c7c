import type { z } from 'zod'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { lockReviewable, requireDecidable } from './load-reviewable.ts'
import type { rejectSchema } from './schema.ts'
import type { Decision } from './view.ts'

/**
 * Takes a question out of use, with a reason and who gave it. It is never asked again; papers that hold it keep it.
 * @throws AppError not-found; conflict for one out of use
 */
export async function rejectQuestion(viewer: Viewer, input: z.output<typeof rejectSchema>, now: Date): Promise<Decision> {
  const { questionId, reason, words } = input
  const rejectedFor = words ? `${reason}: ${words}` : reason
  return prisma.$transaction(async (tx) => {
    requireDecidable(await lockReviewable(tx, viewer, questionId))
    await tx.question.update({
      where: { id: questionId }, data: { state: 'REJECTED', rejectedById: viewer.userId, rejectedAt: now, rejectedFor },
    })
    return { questionId, at: now.toISOString() }
  })
}
