import { prisma } from '#lib/db/client.ts'
import { discardOrphans } from '#lib/materials/discard-orphans.ts'
import { purgeAccount } from './purge-account.ts'
import { purgeCourse } from './purge-course.ts'
import { purgeExam } from './purge-exam.ts'
import { purgeMaterial } from './purge-material.ts'

/** A deletion can be undone for a day; the hour more keeps an undo of the last minute and this apart. */
const KEPT_MS = 25 * 60 * 60 * 1000

type Purged = { accounts: number; courses: number; materials: number; exams: number; files: number }

/** Runs one after the other, and stops between two of them when the worker is told to. */
async function each(rows: { id: string }[], purge: (id: string) => Promise<void>, signal: AbortSignal): Promise<number> {
  let count = 0
  for (const { id } of rows) {
    if (signal.aborted) break
    await purge(id)
    count += 1
  }
  return count
}

/**
 * Removes for good what was deleted longer than a day ago, accounts at once, and files that nothing points to.
 * Idempotent: a run that was cut off is finished by the next.
 */
export async function purgeDeleted(now: Date, signal: AbortSignal): Promise<Purged> {
  const due = { where: { deletedAt: { lt: new Date(now.getTime() - KEPT_MS) } }, select: { id: true } } as const
  const gone = { where: { deletedAt: { not: null } }, select: { id: true } } as const
  const accounts = await each(await prisma.user.findMany(gone), purgeAccount, signal)
  const courses = await each(await prisma.course.findMany(due), purgeCourse, signal)
  const materials = await each(await prisma.material.findMany(due), purgeMaterial, signal)
  const exams = await each(await prisma.exam.findMany(due), purgeExam, signal)
  await prisma.passwordLink.deleteMany({ where: { expiresAt: { lt: now } } })
  const files = signal.aborted ? 0 : await discardOrphans(now)
  return { accounts, courses, materials, exams, files }
}
