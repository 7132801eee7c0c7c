import type { Tx } from '#lib/db/client.ts'
import { visibleItem } from '#lib/exams/policy.ts'
import { isOutOfScore } from '#lib/questions/appeals/out-of-score.ts'
import { SELF_MARKED } from '#lib/questions/schema.ts'

/**
 * The sum of a closed paper from its answers, of what its report shows and what counts: questions out of the score, and
 * answers that are not graded (yet), are in neither number.
 */
export async function totalOf(tx: Tx, attemptId: string): Promise<{ score: number; maxScore: number }> {
  const { userId, closedAt, form } = await tx.attempt.findUniqueOrThrow({
    where: { id: attemptId }, select: { userId: true, closedAt: true, form: { select: { exam: { select: { kind: true } } } } },
  })
  const counts = { question: { type: { notIn: [...SELF_MARKED] } } }
  const items = await tx.formItem.findMany({
    where: { AND: [visibleItem({ userId }, closedAt ?? undefined), counts, { form: { attempts: { some: { id: attemptId } } } }] },
    // Tags are read, not filtered by: a list that was never set is NULL, which no filter with NOT finds.
    select: { question: { select: { tags: true } }, answers: { where: { attemptId }, select: { score: true, response: true } } },
  })
  const counted = items.filter(({ question, answers: [answer] }) =>
    !isOutOfScore(question) && (!answer || answer.response === null || answer.score !== null))
  const scores = counted.map(({ answers: [answer] }) => answer?.score ?? null)
  const isPractice = form.exam.kind === 'PRACTICE'
  return {
    score: scores.reduce<number>((sum, score) => sum + (score ?? 0), 0),
    maxScore: isPractice ? scores.filter((score) => score !== null).length : scores.length,
  }
}
