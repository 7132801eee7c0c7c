import type { Tx } from '#lib/db/client.ts'
import { lockAttempt } from '#lib/exams/lock-attempt.ts'

/** Closes a set in which nothing is left to answer. Every answer was graded and counted when it was given. */
export async function finishPractice(tx: Tx, attemptId: string, now: Date): Promise<void> {
  const { closedAt } = await lockAttempt(tx, attemptId)
  if (closedAt) return
  const answers = await tx.answer.findMany({ where: { attemptId, gradedAt: { not: null } }, select: { score: true } })
  const score = answers.reduce((sum, answer) => sum + (answer.score ?? 0), 0)
  // What a student marked themselves, and what is not graded yet, has no score.
  const maxScore = answers.filter((answer) => answer.score !== null).length
  await tx.attempt.update({ where: { id: attemptId }, data: { closedAt: now, closedBy: 'STUDENT', score, maxScore } })
}
