import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { closeAttempt } from './close-attempt.ts'
import { ownAttempt } from './policy.ts'
import type { HandedIn } from './view.ts'

/** Hands a paper in. Twice, or from two tabs, is one result. @throws AppError not-found */
export async function handIn(viewer: Viewer, attemptId: string, now: Date): Promise<HandedIn> {
  const own = await prisma.attempt.findFirst({ where: { ...ownAttempt(viewer), id: attemptId }, select: { id: true } })
  if (!own) throw notFound('This paper')
  const closedBy = await closeAttempt(attemptId, 'STUDENT', now)
  return { attemptId, closedBy: closedBy ?? 'STUDENT' }
}
