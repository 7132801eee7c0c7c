import { handlePurge, requestPurge } from '#lib/account/jobs.ts'
import { sweepThrottles } from '#lib/auth/throttle.ts'
import { settleMissingEdges } from '#lib/concepts/edges/settle-missing-edges.ts'
import { disconnect } from '#lib/db/client.ts'
import type { VersionState } from '#lib/db/generated/enums.ts'
import { goOnWithDemoClass, handleDemoClass, requestDemoClass } from '#lib/demo/jobs.ts'
import { handleEntranceSit, resumeSittings } from '#lib/engine/jobs.ts'
import { env } from '#lib/env.ts'
import { handleAttemptExpire } from '#lib/exams/jobs.ts'
import { rescoreQuestion } from '#lib/exams/rescore/rescore-question.ts'
import { gradeWaitingAnswers, sweepWrittenAnswers } from '#lib/exams/written/grade-waiting-answers.ts'
import { getBoss, sendJob, stopBoss } from '#lib/jobs/boss.ts'
import type { QueueName, Queues } from '#lib/jobs/queues.ts'
import { QUEUES } from '#lib/jobs/queues.ts'
import { errorFields, log } from '#lib/log.ts'
import { listAbandoned, releaseLeases } from '#lib/materials/lease.ts'
import { markCrashed, readMaterial } from '#lib/materials/read-material.ts'
import { settleMergedMastery } from '#lib/progress/settle-merged-mastery.ts'
import { discardUnfinished } from '#lib/storage/blobs.ts'
import { handleEmbedding, requestMissingEmbeddings } from '#lib/retrieval/embeddings/jobs.ts'
import { indexMissing } from '#lib/retrieval/index-passages.ts'
import { listAbandonedBankJobs, releaseBankLeases } from '#lib/questions/bank/bank-lease.ts'
import { failBankJob, runBankJob } from '#lib/questions/bank/run-bank-job.ts'
import { recheckEdit } from '#lib/questions/review/recheck-edit.ts'
import { settleMissingRecallCards } from '#lib/questions/recall/settle-missing-recall-cards.ts'
import { ingestHooks, startAfterIngest } from '#scripts/ingest.ts'
import { warmUp } from './warm-up.ts'

const SWEEP_MS = 5_000
const PURGE_MS = 60 * 60 * 1000
const BANKS_AT_ONCE = 2

type Handle<Q extends QueueName> = (data: Queues[Q], lastTry: boolean) => Promise<void>

async function work<Q extends QueueName>(queue: Q, handle: Handle<Q>): Promise<void> {
  const boss = await getBoss(true)
  await boss.work<Queues[Q], void, { includeMetadata: true; pollingIntervalSeconds: number }>(
    queue,
    { includeMetadata: true, pollingIntervalSeconds: 0.5 },
    async ([job]) => {
      if (job) await handle(job.data, job.retryCount >= QUEUES[queue].retryLimit)
    },
  )
}

/** Readings that a killed worker left behind go on; those that wait have a job of their own, unless it died with its worker. */
async function sweep(states: VersionState[] = ['READING', 'ANALYSING']): Promise<void> {
  try {
    for (const versionId of await listAbandoned(states, new Date())) {
      await sendJob('material.read', { versionId }, { singletonKey: versionId, singletonSeconds: 10 })
    }
  } catch (error) {
    log.warn('worker.sweep-failed', errorFields(error))
  }
}

/** Readings under way. Somebody waits for them; what older lectures lack is made in between. */
const readings = new Set<Promise<unknown>>()

async function untilNobodyReads(): Promise<void> {
  while (readings.size > 0) await Promise.allSettled(readings)
}

async function completeOlder(signal: AbortSignal): Promise<void> {
  try {
    do await untilNobodyReads()
    while (!signal.aborted && (await indexMissing(1)) > 0)
    await settleMissingEdges(signal, untilNobodyReads)
    await untilNobodyReads()
    await settleMissingRecallCards(signal)
    await requestMissingEmbeddings()
  } catch (error) {
    if (!signal.aborted) log.warn('worker.completion-failed', errorFields(error))
  }
}

/** Banks that a killed worker left behind go on after the last batch they stored. */
async function sweepBanks(withWaiting = false): Promise<void> {
  try {
    for (const bankJobId of await listAbandonedBankJobs(new Date(), withWaiting)) {
      await sendJob('questions.write', { bankJobId }, { singletonKey: bankJobId, singletonSeconds: 10 })
    }
  } catch (error) {
    log.warn('worker.sweep-failed', errorFields(error))
  }
}

async function sweepDeletions(): Promise<void> {
  // An upload that nobody has written to for so long was cut off.
  await discardUnfinished(new Date(Date.now() - PURGE_MS)).catch((error: unknown) => log.warn('worker.sweep-failed', errorFields(error)))
  await requestPurge().catch((error: unknown) => log.warn('worker.sweep-failed', errorFields(error)))
}

/** Counts of tries that are over. */
async function sweepTries(): Promise<void> {
  await sweepThrottles(new Date()).catch((error: unknown) => log.warn('worker.sweep-failed', errorFields(error)))
}

/** Longer than pg-boss waits for a job under way. */
const PATIENCE_MS = 8_000

/** What is under way is left where it stands, to go on with the next worker. */
function stopWithLauncher(stopping: AbortController): void {
  async function stop(): Promise<void> {
    if (stopping.signal.aborted) return
    stopping.abort(new Error('the worker is stopping'))
    setTimeout(() => process.exit(1), PATIENCE_MS)
    await stopBoss().catch((error: unknown) => log.warn('worker.stop-failed', errorFields(error)))
    await disconnect()
    process.exit(0)
  }
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(event, () => void stop())
  // The launcher may have gone before anybody listened.
  if (process.connected === false) void stop()
}

/** Registers every queue's handler and works until the process is told to stop, or its launcher is gone. */
export async function runWorker(): Promise<void> {
  const stopping = new AbortController()
  stopWithLauncher(stopping)
  await getBoss(true)
  // There is one worker to an embedded database: whoever held a lease is dead, and its reading need not wait it out.
  if (env.REPRISE_EMBEDDED) {
    await releaseLeases()
    await releaseBankLeases()
    await resumeSittings()
  }
  await work('material.read', async ({ versionId }, lastTry) => {
    try {
      const reading = readMaterial(versionId, ingestHooks, stopping.signal)
      readings.add(reading)
      const outcome = await reading.finally(() => readings.delete(reading))
      log.info('material.read', { versionId, outcome })
      if (outcome === 'ready') {
        await startAfterIngest(versionId)
        await goOnWithDemoClass(versionId)
      }
    } catch (error) {
      if (!lastTry) throw error
      await markCrashed(versionId)
    }
  })
  await work('attempt.expire', handleAttemptExpire)
  await work('questions.recheck', ({ questionId }, lastTry) => recheckEdit(questionId, lastTry))
  // Two at a time, so that a long bank does not keep everybody else's waiting.
  for (let count = 0; count < BANKS_AT_ONCE; count += 1) {
    await work('questions.write', async ({ bankJobId }, lastTry) => {
      try {
        const outcome = await runBankJob(bankJobId, stopping.signal)
        log.info('questions.write', { bankJobId, outcome })
      } catch (error) {
        log.error('questions.write-failed', { bankJobId, ...errorFields(error) })
        if (!lastTry) throw error
        await failBankJob(bankJobId)
      }
    })
  }
  await work('demo.class', () => handleDemoClass(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone, stopping.signal))
  await work('passages.embed', (data) => handleEmbedding(data, stopping.signal))
  await work('entrance.sit', (data) => handleEntranceSit(data, stopping.signal))
  await work('concepts.edited', ({ courseId }) => settleMergedMastery(courseId))
  await work('answers.rescore', ({ questionId }) => rescoreQuestion(questionId))
  await work('answers.grade', (data) => gradeWaitingAnswers(data, stopping.signal, new Date()))
  await work('deletions.purge', (data) => handlePurge(data, new Date(), stopping.signal))
  warmUp()
  await requestDemoClass()
  await sweep(['WAITING', 'READING', 'ANALYSING'])
  await sweepBanks(true)
  await sweepWrittenAnswers()
  // Lectures read by an older version have neither a search index nor edges yet; nothing waits for them.
  void completeOlder(stopping.signal)
  const sweeper = setInterval(() => {
    void sweep()
    void sweepBanks()
  }, SWEEP_MS)
  await sweepDeletions()
  await sweepTries()
  const purger = setInterval(() => {
    void sweepDeletions()
    void sweepTries()
  }, PURGE_MS)
  log.info('worker.ready')
  stopping.signal.addEventListener('abort', () => {
    clearInterval(sweeper)
    clearInterval(purger)
  })
}
