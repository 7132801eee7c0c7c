import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { closeAttempt } from './close-attempt.ts'

/** Closes a paper whose time is up, with what was saved. @returns whether it is closed now. */
export async function expireAttempt(attemptId: string, now: Date): Promise<boolean> {
  return (await closeAttempt(attemptId, 'CLOCK', now)) !== null
}

/** Closes whatever a read is about to see whose time is up, should the worker not have come to it yet. */
export async function expireOverdue(where: Prisma.AttemptWhereInput, now: Date): Promise<void> {
  const overdue = await prisma.attempt.findMany({
    where: { AND: [where, { closedAt: null, expiresAt: { lte: now } }] },
    select: { id: true },
  })
  for (const { id } of overdue) await expireAttempt(id, now)
}
