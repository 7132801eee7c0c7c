import { prisma } from '#lib/db/client.ts'
import { ModelFailure } from './failures.ts'
import type { ModelEngine } from './model-engine.ts'

/** Who a call is for: null for work of the instance itself. */
export type Caller = { userId: string | null; materialId: string | null }

export type Used = { input: number; output: number }

/** Calls count to the day, in UTC, on which they began. */
export function startOfDay(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
}

/** Any number that nothing else locks by: reservations are made one after the other, or two could take the same tokens. */
const LOCK = 7_341_002

async function sumOf(where: { userId?: string; at: { gte: Date } }, client: Pick<typeof prisma, 'modelCall'>): Promise<number> {
  const { _sum } = await client.modelCall.aggregate({ where, _sum: { inputTokens: true, outputTokens: true } })
  return (_sum.inputTokens ?? 0) + (_sum.outputTokens ?? 0)
}

/** Tokens used today, those of calls under way included as reserved. */
export async function usedToday(userId: string, now: Date): Promise<{ person: number; instance: number }> {
  const at = { gte: startOfDay(now) }
  const [person, instance] = await Promise.all([sumOf({ userId, at }, prisma), sumOf({ at }, prisma)])
  return { person, instance }
}

/**
 * Writes down a call before it is made, with the most it may use, so that calls side by side cannot pass the cap together.
 * @throws ModelFailure budget-person, budget-instance
 */
export async function reserve(
  engine: ModelEngine,
  task: string,
  caller: Caller,
  most: Used,
  now: Date,
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
    const at = { gte: startOfDay(now) }
    const asked = most.input + most.output
    const used = caller.userId ? await sumOf({ userId: caller.userId, at }, tx) : null
    if (used !== null && used + asked > engine.dailyTokens) throw new ModelFailure('budget-person')
    if ((await sumOf({ at }, tx)) + asked > engine.instanceDailyTokens) throw new ModelFailure('budget-instance')
    const { id } = await tx.modelCall.create({
      data: { task, model: engine.name, ...caller, inputTokens: most.input, outputTokens: most.output, at: now },
      select: { id: true },
    })
    return id
  })
}

/** What the call really used, and how it ended. */
export async function settle(
  id: string,
  used: Used & { isEstimated: boolean },
  outcome: string,
  milliseconds: number,
): Promise<void> {
  const { input, output, isEstimated } = used
  await prisma.modelCall.update({
    where: { id },
    data: { inputTokens: input, outputTokens: output, isEstimated, outcome, milliseconds: Math.round(milliseconds) },
  })
}
