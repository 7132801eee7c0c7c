import { usedToday } from '#lib/ai/budget.ts'
import type { Engines } from '#lib/ai/model-engine.ts'
import { prisma } from '#lib/db/client.ts'

/** What a batch of drafts takes and gives. */
export type BatchRate = { tokens: number; questions: number }

/** Until this model has written some: all calls for six drafts, and how many of them are expected to stand. */
export const USUAL_RATE: BatchRate = { tokens: 15_500, questions: 3 }

/** Batches after which a model's own figures are taken. */
const ENOUGH = 3

/** What a bank will use, at most for all of its batches. Whole thousands: it is an estimate. */
export function estimateBank(
  { batches, target, rate }: { batches: number; target: number; rate: BatchRate },
): { batches: number; tokens: number } {
  const needed = Math.min(batches, Math.ceil(target / Math.max(0.5, rate.questions)))
  return { batches: needed, tokens: Math.ceil((needed * rate.tokens) / 1000) * 1000 }
}

/** As this model has done so far on this instance. */
export async function rateOf(model: string): Promise<BatchRate> {
  const [{ _sum: sum }, kept] = await Promise.all([
    prisma.bankJob.aggregate({ where: { model }, _sum: { done: true, inputTokens: true, outputTokens: true } }),
    prisma.question.count({ where: { bankJob: { model }, state: { notIn: ['DRAFT', 'REJECTED'] } } }),
  ])
  const done = sum.done ?? 0
  if (done < ENOUGH) return USUAL_RATE
  return { tokens: ((sum.inputTokens ?? 0) + (sum.outputTokens ?? 0)) / done, questions: Math.max(0.5, kept / done) }
}

/** Tokens this person may still use today, the instance's own cap included. */
export async function leftToday({ write }: Engines, userId: string | null, now: Date): Promise<number> {
  const { person, instance } = await usedToday(userId ?? '', now)
  const own = userId ? write.dailyTokens - person : Infinity
  return Math.max(0, Math.min(own, write.instanceDailyTokens - instance))
}
