import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { anyOwnAttempt } from './policy.ts'

/** @throws AppError not-found for an attempt that is not this viewer's, or whose exam is gone */
export async function requireOwnAttempt(viewer: Viewer, attemptId: string): Promise<void> {
  const own = await prisma.attempt.count({ where: { ...anyOwnAttempt(viewer), id: attemptId } })
  if (own === 0) throw notFound('This report')
}
