import { createHmac } from 'node:crypto'
import { prisma } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'

/** `limit` tries in `seconds` from the first; the next one is refused until they have passed. */
export type Limit = { limit: number; seconds: number }

/** The table names nobody: an address of a person cannot be guessed back from a keyed hash. */
const keyOf = (key: string): string => createHmac('sha256', env.NEXTAUTH_SECRET ?? '').update(key).digest('hex')

/** @param seconds until the door opens again */
function refusal(seconds: number): AppError {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return new AppError('too-many', `Too many tries. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`)
}

/**
 * Counts one try at a door and lets it through or not, in one statement, so that tries side by side on several web
 * processes are each counted.
 * @param key what is tried and by whom, for example `join:<userId>`
 * @throws AppError too-many, which says when to try again; tries while refused do not lengthen the wait
 */
export async function throttle(key: string, { limit, seconds, now }: Limit & { now: Date }): Promise<void> {
  const resetsAt = new Date(now.getTime() + seconds * 1000)
  const [row] = await prisma.$queryRaw<{ count: number; resetsAt: Date }[]>`
    insert into "Throttle" as t (key, count, "resetsAt") values (${keyOf(key)}, 1, ${resetsAt})
    on conflict (key) do update set
      count = case when t."resetsAt" <= ${now} then 1 else t.count + 1 end,
      "resetsAt" = case when t."resetsAt" <= ${now} then excluded."resetsAt" else t."resetsAt" end
    returning count, "resetsAt"`
  if (row && row.count > limit) throw refusal((row.resetsAt.getTime() - now.getTime()) / 1000)
}

/** After a success: earlier tries are forgotten. */
export async function forgive(key: string): Promise<void> {
  await prisma.throttle.deleteMany({ where: { key: keyOf(key) } })
}

/** Takes one try back: for a count that many share, where one success says nothing of the others. */
export async function giveBack(key: string): Promise<void> {
  await prisma.throttle.updateMany({ where: { key: keyOf(key), count: { gt: 0 } }, data: { count: { decrement: 1 } } })
}

/** @returns how many counts were over and are gone */
export async function sweepThrottles(now: Date): Promise<number> {
  return (await prisma.throttle.deleteMany({ where: { resetsAt: { lte: now } } })).count
}
