import { fromPrisma, PgBoss } from 'pg-boss'
import { getPool } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { errorFields, log } from '#lib/log.ts'
import { QUEUES } from './queues.ts'
import type { QueueName, Queues } from './queues.ts'

/** One pg-boss per process, on the process's own pool. The web server only sends; the worker also supervises. */
const holder = globalThis as { repriseBoss?: Promise<PgBoss> }

async function startBoss(works: boolean): Promise<PgBoss> {
  const pool = getPool()
  const boss = new PgBoss({
    db: { executeSql: (sql, values) => pool.query(sql, values) },
    supervise: works,
    schedule: false,
    monitorVacuum: false,
    reindex: false,
  })
  boss.on('error', (error) => log.error('jobs.error', errorFields(error)))
  await boss.start()
  for (const [name, options] of Object.entries(QUEUES)) {
    const known = await boss.getQueue(name)
    if (!known) await boss.createQueue(name, options)
    // Made by an older version with other limits.
    else if (works && Object.entries(options).some(([key, value]) => known[key as keyof typeof known] !== value)) {
      await boss.updateQueue(name, options)
    }
  }
  return boss
}

/** @param works true in the worker, which must be the first to ask in its process. */
export function getBoss(works = false): Promise<PgBoss> {
  holder.repriseBoss ??= startBoss(works).catch((error: unknown) => {
    delete holder.repriseBoss // the next caller tries again
    throw error
  })
  return holder.repriseBoss
}

/** Queues a job. With `tx` it exists only if the transaction commits; call `getBoss()` before opening it. */
export async function sendJob<Q extends QueueName>(
  queue: Q,
  data: Queues[Q],
  options: { tx?: Tx; startAfter?: Date; singletonKey?: string; singletonSeconds?: number } = {},
): Promise<void> {
  const { tx, ...rest } = options
  const boss = await getBoss()
  await boss.send(queue, data, tx ? { ...rest, db: fromPrisma(tx) } : rest)
}

export async function stopBoss(): Promise<void> {
  const boss = await holder.repriseBoss
  delete holder.repriseBoss
  await boss?.stop({ graceful: true, timeout: 5_000 })
}
