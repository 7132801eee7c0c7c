import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'

/** What every closed door says. */
export const AFTER_HAND_IN = 'You are sitting an exam of this course. Ask again after you hand in.'

/** Does the viewer sit an exam set by an instructor of that course? One that was deleted is sat no more. */
export async function isSitting({ userId }: Viewer, courseId: string, now: Date): Promise<boolean> {
  const sitting = await prisma.attempt.count({
    where: {
      userId, closedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      form: { exam: { kind: 'SET', courseId, deletedAt: null } },
    },
  })
  return sitting > 0
}

/**
 * Help of a course stays closed while its exam is sat: explanations, answers, search, practice and check questions all
 * ask here first.
 * @throws AppError conflict while the viewer sits an exam set by an instructor of that course
 */
export async function requireNotSitting(viewer: Viewer, courseId: string, now: Date): Promise<void> {
  if (await isSitting(viewer, courseId, now)) throw new AppError('conflict', AFTER_HAND_IN)
}
