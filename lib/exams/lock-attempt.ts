import type { Tx } from '#lib/db/client.ts'

type AttemptState = { closedAt: Date | null; expiresAt: Date | null }

/**
 * Takes the row lock that saving, handing in and expiry share, so that no answer slips in behind the grading and a
 * paper is closed once. What is read after it is what the lock's last holder left.
 */
export async function lockAttempt(tx: Tx, attemptId: string): Promise<AttemptState> {
  await tx.$queryRaw`SELECT id FROM "Attempt" WHERE id = ${attemptId} FOR UPDATE`
  return tx.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { closedAt: true, expiresAt: true } })
}

/** Has the server's clock run out on it? Grace is none: an answer that arrives at the last instant is late. */
export function isOverdue({ closedAt, expiresAt }: AttemptState, now: Date): boolean {
  return closedAt === null && expiresAt !== null && expiresAt <= now
}
