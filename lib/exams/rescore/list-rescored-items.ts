import { prisma } from '#lib/db/client.ts'
import { firstScore } from '#lib/progress/model/correct-answer.ts'
import type { CorrectedShared } from '#lib/progress/model/correct-answer.ts'
import { isOutOfScore } from '#lib/questions/appeals/out-of-score.ts'
import type { Rescored } from './score-words.ts'

/** Of one paper, the items of these questions with what they were worth at first and are now, by question id. */
export async function listRescoredItems(attemptId: string, questionIds: readonly string[]): Promise<Map<string, Omit<Rescored, 'number'>>> {
  if (questionIds.length === 0) return new Map()
  const questionId = { in: [...questionIds] }
  const [evidence, items] = await Promise.all([
    prisma.evidence.findMany({ where: { attemptId, questionId }, select: { questionId: true, score: true, shared: true } }),
    prisma.formItem.findMany({
      where: { questionId, form: { attempts: { some: { id: attemptId } } } },
      select: { question: { select: { id: true, tags: true } }, answers: { where: { attemptId }, select: { score: true } } },
    }),
  ])
  const firsts = new Map(evidence.map((row) => [row.questionId, firstScore({ ...row, shared: row.shared as unknown as CorrectedShared })]))
  return new Map(items.map(({ question, answers: [answer] }) =>
    [question.id, { isOut: isOutOfScore(question), first: firsts.get(question.id) ?? null, now: answer?.score ?? null }]))
}
