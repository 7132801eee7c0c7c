import { startOfDay } from '#lib/ai/budget.ts'
import { FAILURE_WORDS } from '#lib/ai/failures.ts'
import type { FailureKind } from '#lib/ai/failures.ts'
import { prisma } from '#lib/db/client.ts'
import type { DayUse, FailureLine, TaskUse, Tokens, UseReport } from './view.ts'

/** Money for a million tokens. */
export type Prices = { priceIn: number; priceOut: number } | null

const DAYS = 14
const FAILURE_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

const TITLES: Record<string, string> = {
  'explain.write': 'Explanations, written',
  'explain.verify': 'Explanations, checked',
  'ask.answer': 'Answers to questions asked',
  'concept.extract': 'Concepts of new lectures',
  'question.draft': 'Questions, written',
  'question.write': 'Questions, written',
  'question.solve': 'Questions, solved to check them',
  'question.judge': 'Questions, judged',
  'grade.facets': 'Marking of written answers',
  'blueprint.read': 'Past papers, read',
  'engine.test': 'Tests of the model',
}

const moneyOf = ({ input, output }: Tokens, prices: Prices): number | null =>
  prices && (input * prices.priceIn + output * prices.priceOut) / 1_000_000

/** The last 14 days, today included, by task and by day, and today's sum against its limit. */
export async function getUse(now: Date, prices: Prices, cap: number | null): Promise<UseReport> {
  const since = new Date(startOfDay(now).getTime() - (DAYS - 1) * DAY_MS)
  const where = { at: { gte: since } }
  const [byTask, byDay, estimates] = await Promise.all([
    prisma.modelCall.groupBy({ by: ['task'], where, _sum: { inputTokens: true, outputTokens: true }, _count: true }),
    prisma.$queryRaw<{ day: string; input: bigint; output: bigint }[]>`
      select to_char("at", 'YYYY-MM-DD') as day, sum("inputTokens") as input, sum("outputTokens") as output
      from "ModelCall" where "at" >= ${since} group by 1`,
    prisma.modelCall.count({ where: { ...where, isEstimated: true } }),
  ])
  const tasks = byTask.map(({ task, _sum, _count }): TaskUse => {
    const tokens = { input: _sum.inputTokens ?? 0, output: _sum.outputTokens ?? 0 }
    return { task, title: TITLES[task] ?? task, calls: _count, ...tokens, money: moneyOf(tokens, prices) }
  })
  const known = new Map(byDay.map(({ day, input, output }) => [day, { input: Number(input), output: Number(output) }]))
  const days = Array.from({ length: DAYS }, (_, index): DayUse => {
    const day = new Date(since.getTime() + index * DAY_MS).toISOString().slice(0, 10)
    const tokens = known.get(day) ?? { input: 0, output: 0 }
    return { day, ...tokens, money: moneyOf(tokens, prices) }
  })
  const today = days[DAYS - 1]!
  return {
    instance: cap === null ? null : { used: today.input + today.output, cap },
    tasks: tasks.toSorted((a, b) => b.input + b.output - a.input - a.output),
    days: days.toReversed(),
    hasEstimates: estimates > 0,
  }
}

const isKind = (outcome: string): outcome is FailureKind => outcome in FAILURE_WORDS

/** What went wrong in the last seven days, by kind, the latest first. */
export async function listFailures(now: Date): Promise<FailureLine[]> {
  const rows = await prisma.modelCall.groupBy({
    by: ['outcome'], where: { at: { gte: new Date(now.getTime() - FAILURE_DAYS * DAY_MS) } }, _count: true, _max: { at: true },
  })
  const lines = rows.flatMap(({ outcome, _count, _max }): FailureLine[] =>
    isKind(outcome) && _max.at
      ? [{ kind: outcome, words: FAILURE_WORDS[outcome].settings, count: _count, lastAt: _max.at.toISOString() }]
      : [])
  return lines.toSorted((a, b) => b.lastAt.localeCompare(a.lastAt))
}

/** How the latest call to a model that has ended went; null: well, or there was none. */
export async function lastFailure(model: string): Promise<FailureKind | null> {
  const last = await prisma.modelCall.findFirst({
    where: { model, outcome: { notIn: ['running', 'stopped'] } }, orderBy: { at: 'desc' }, select: { outcome: true },
  })
  return last && isKind(last.outcome) ? last.outcome : null
}
