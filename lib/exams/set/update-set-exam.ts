import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { requireWindow } from './model/require-window.ts'
import { taughtExam } from './policy.ts'
import type { WindowInput } from './schema.ts'

const OPEN_ALREADY = 'This exam has opened, so its title and times stand. Delete it and set another if something is wrong with it.'

/**
 * Changes the title and the window of an exam that has not opened yet.
 * @throws AppError not-found, conflict once it has opened, invalid with the field for a window that does not fit
 */
export async function updateSetExam(viewer: Viewer, { examId, ...input }: WindowInput & { examId: string }, now: Date): Promise<void> {
  const where = { ...taughtExam(viewer), id: examId }
  const exam = await prisma.exam.findFirst({ where, select: { blueprint: { select: { minutes: true } } } })
  if (!exam) throw notFound('This exam')
  const window = requireWindow(input, { minutes: exam.blueprint.minutes ?? 0, timeZone: viewer.timeZone, now })
  // In the write itself, so that nothing changes under somebody who has just begun.
  const { count } = await prisma.exam.updateMany({ where: { ...where, opensAt: { gt: now } }, data: { title: input.title, ...window } })
  if (count === 0) throw new AppError('conflict', OPEN_ALREADY)
}
