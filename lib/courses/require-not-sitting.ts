import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'

/** What every closed door says. */
export const AFTER_HAND_IN = 'You are sitting an exam of this course. Ask again after you hand in.'

export type Sitting = { attemptId: string; title: string }

/** The exam of that course, set by an instructor, that the viewer sits now; one that was deleted is sat no more. */
export async function getSitting({ userId }: Viewer, courseId: string, now: Date): Promise<Sitting | null> {
  const attempt = await prisma.attempt.findFirst({
    where: {
      userId, closedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      form: { exam: { kind: 'SET', courseId, deletedAt: null } },
    },
    select: { id: true, form: { select: { exam: { select: { title: true } } } } },
  })
  return attempt && { attemptId: attempt.id, title: attempt.form.exam.title }
}

export const isSitting = async (viewer: Viewer, courseId: string, now: Date): Promise<boolean> =>
  (await getSitting(viewer, courseId, now)) !== null

/**
 * Help of a course stays closed while its exam is sat: explanations, answers, search, practice and check questions all
 * ask here first.
 * @throws AppError conflict while the viewer sits an exam set by an instructor of that course
 */
export async function requireNotSitting(viewer: Viewer, courseId: string, now: Date): Promise<void> {
  if (await isSitting(viewer, courseId, now)) throw new AppError('conflict', AFTER_HAND_IN)
}
