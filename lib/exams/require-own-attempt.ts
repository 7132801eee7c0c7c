import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { expireOverdue } from './expire-attempt.ts'
import { anyOwnAttempt, visibleItem } from './policy.ts'

/**
 * What is decided before anything of a report is sent: an open paper is gone on with, a sealed one says when it opens,
 * and of any other something must be left to show.
 * @throws AppError not-found for an attempt that is not this viewer's, or whose exam or lectures are gone
 */
export async function requireOwnAttempt(viewer: Viewer, attemptId: string, now: Date): Promise<void> {
  const mine = { ...anyOwnAttempt(viewer), id: attemptId }
  await expireOverdue(mine, now)
  const own = await prisma.attempt.count({
    where: {
      AND: [mine],
      OR: [
        { closedAt: null },
        { form: { exam: { kind: 'SET', closesAt: { gt: now } } } },
        { form: { items: { some: visibleItem(viewer, now) } } },
      ],
    },
  })
  if (own === 0) throw notFound('This report')
}
