import { prisma } from '#lib/db/client.ts'
import type { Queues } from '#lib/jobs/queues.ts'
import { expireAttempt } from './expire-attempt.ts'

/**
 * Sent when an attempt starts, to run when its time is up, also when nobody is looking. Running it twice, or after
 * the student handed in, changes nothing. @throws where it comes too early, so that the queue tries again.
 */
export async function handleAttemptExpire({ attemptId }: Queues['attempt.expire']): Promise<void> {
  const exists = await prisma.attempt.count({ where: { id: attemptId } })
  if (exists === 0) return
  if (!(await expireAttempt(attemptId, new Date()))) throw new Error('The time of this attempt is not up yet.')
}
