import { disconnect } from '#lib/db/client.ts'
import { handleAttemptExpire } from '#lib/exams/jobs.ts'
import { getBoss, sendJob, stopBoss } from '#lib/jobs/boss.ts'
import type { QueueName, Queues } from '#lib/jobs/queues.ts'
import { QUEUES } from '#lib/jobs/queues.ts'
import { errorFields, log } from '#lib/log.ts'
import { listAbandoned } from '#lib/materials/lease.ts'
import { markCrashed, readMaterial } from '#lib/materials/read-material.ts'
import { ingestHooks } from './ingest.ts'

/** The worker: every queue's handler is registered here. A process of its own, as many as wanted on a real Postgres. */
const stopping = new AbortController()
const SWEEP_MS = 5_000

const boss = await getBoss(true)

async function work<Q extends QueueName>(queue: Q, handle: (data: Queues[Q], lastTry: boolean) => Promise<void>): Promise<void> {
  await boss.work<Queues[Q], void, { includeMetadata: true; pollingIntervalSeconds: number }>(
    queue,
    { includeMetadata: true, pollingIntervalSeconds: 0.5 },
    async ([job]) => {
      if (job) await handle(job.data, job.retryCount >= QUEUES[queue].retryLimit)
    },
  )
}

await work('material.read', async ({ versionId }, lastTry) => {
  try {
    const outcome = await readMaterial(versionId, ingestHooks, stopping.signal)
    log.info('material.read', { versionId, outcome })
  } catch (error) {
    if (!lastTry) throw error
    await markCrashed(versionId)
  }
})
await work('attempt.expire', handleAttemptExpire)

/** Readings that a killed worker left behind go on. */
async function sweep(): Promise<void> {
  try {
    for (const versionId of await listAbandoned(new Date())) {
      await sendJob('material.read', { versionId }, { singletonKey: versionId, singletonSeconds: 10 })
    }
  } catch (error) {
    log.warn('worker.sweep-failed', errorFields(error))
  }
}
await sweep()
const sweeper = setInterval(() => void sweep(), SWEEP_MS)
log.info('worker.ready')

async function stop(): Promise<void> {
  if (stopping.signal.aborted) return
  stopping.abort(new Error('the worker is stopping'))
  clearInterval(sweeper)
  await stopBoss().catch((error: unknown) => log.warn('worker.stop-failed', errorFields(error)))
  await disconnect()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
process.on('disconnect', () => void stop())
