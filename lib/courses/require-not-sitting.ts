import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'

/**
 * Help of a course stays closed while its exam is sat: explanations, answers and search all ask here first.
 * @throws AppError conflict while the viewer sits an exam set by an instructor of that course
 */
export async function requireNotSitting({ userId }: Viewer, courseId: string, now: Date): Promise<void> {
  const sitting = await prisma.attempt.count({
    where: {
      userId, closedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      form: { exam: { kind: 'SET', courseId } },
    },
  })
  if (sitting > 0) throw new AppError('conflict', 'You are sitting an exam of this course. Ask again after you hand in.')
}
