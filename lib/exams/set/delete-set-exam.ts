import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { taughtExam } from './policy.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Hides an exam with its papers and results at once, also while it is sat; its questions are held back no more.
 * @throws AppError not-found, also for one already deleted
 */
export async function deleteSetExam(viewer: Viewer, examId: string, now: Date): Promise<void> {
  const { count } = await prisma.exam.updateMany({ where: { ...taughtExam(viewer), id: examId }, data: { deletedAt: now } })
  if (count === 0) throw notFound('This exam')
}

/** Takes a deletion back, for a day. @throws AppError not-found */
export async function restoreSetExam(viewer: Viewer, examId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - DAY_MS)
  const { count } = await prisma.exam.updateMany({
    where: { ...taughtExam(viewer), id: examId, deletedAt: { gte: since } },
    data: { deletedAt: null },
  })
  if (count === 0) throw notFound('This exam')
}
