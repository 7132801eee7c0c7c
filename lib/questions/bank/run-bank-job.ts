import { FAILURE_WORDS, isModelFailure, type FailureKind } from '#lib/ai/failures.ts'
import { getEngines, type Engines } from '#lib/ai/model-engine.ts'
import { taskVersion } from '#lib/ai/define-task.ts'
import { extractSection } from '#lib/concepts/extract-section.ts'
import { prisma } from '#lib/db/client.ts'
import type { BankJobState } from '#lib/db/generated/enums.ts'
import { log } from '#lib/log.ts'
import { questionDraft } from '#lib/questions/tasks/question-draft/task.ts'
import { seedFrom } from '#lib/utils/random.ts'
import { takeBankLease } from './bank-lease.ts'
import { leftToday, rateOf } from './estimate-bank.ts'
import { loadBankLecture, loadBatch, type BankLecture, type Batch } from './load-lecture.ts'
import { countTokens, storeBatch } from './store-batch.ts'
import { writeBatch } from './write-batch.ts'
import { addWritten } from './written/add-written.ts'

/** So many sections in a row without an answer, and the rest is not tried. */
const MOST_FAILURES = 3

const BUDGET = 'What may be used of the language model today is used up. It can go on tomorrow, from where it stopped.'
const SWITCHED_OFF = 'The language model was switched off meanwhile.'
const OTHER_MODEL = 'Another language model was set meanwhile. Started again, that one goes on.'

const OURS = 'Something went wrong on our side. It can be started again.'

const isBudget = (kind: FailureKind): boolean => kind === 'budget-person' || kind === 'budget-instance'

/** `left`: the worker is stopping; the next one goes on. `busy`: another worker has it, or it has ended. */
export type BankOutcome = 'done' | 'stopped' | 'failed' | 'left' | 'busy'

type End = { state: Extract<BankJobState, 'DONE' | 'STOPPED' | 'FAILED'>; failure: string | null }

/** Ends a job that is still running: one that somebody stopped stays stopped. */
async function end(bankJobId: string, { state, failure }: End, done?: number): Promise<BankOutcome> {
  await prisma.bankJob.updateMany({
    where: { id: bankJobId, state: 'RUNNING' },
    data: { state, failure, endedAt: new Date(), ...(done === undefined ? {} : { done }) },
  })
  return state === 'DONE' ? 'done' : state === 'STOPPED' ? 'stopped' : 'failed'
}

/** The job as it stands, with how many of its questions were kept (published, or waiting for an instructor). */
async function readJob(bankJobId: string) {
  const job = await prisma.bankJob.findUnique({
    where: { id: bankJobId },
    select: {
      id: true, versionId: true, userId: true, model: true, state: true, target: true, sections: true, done: true, createdAt: true,
      version: { select: { material: { select: { deletedAt: true } } } },
      _count: { select: { questions: { where: { state: { in: ['PUBLISHED', 'VERIFIED'] } } } } },
    },
  })
  if (job?.state !== 'RUNNING' || job.version.material.deletedAt !== null) return null
  const { _count: { questions: kept }, ...rest } = job
  return { ...rest, kept }
}

/** How often a stretch was written on before: by earlier banks of the version and by this one. */
async function roundOf(job: { versionId: string; createdAt: Date; sections: number[] }, at: number): Promise<number> {
  const earlier = await prisma.bankJob.findMany({
    where: { versionId: job.versionId, createdAt: { lt: job.createdAt } }, select: { sections: true, done: true },
  })
  const history = [...earlier.flatMap(({ sections, done }) => sections.slice(0, done)), ...job.sections.slice(0, at)]
  return history.filter((first) => first === job.sections[at]).length
}

/**
 * Writes a bank batch by batch until its target is reached, in the worker. What a batch gave is stored as a whole, so that
 * a restart goes on after the last one. A batch without an answer of the model is passed over; a budget that is used up stops the job.
 * @param signal aborted when the worker stops
 */
export async function runBankJob(bankJobId: string, signal: AbortSignal, given?: Engines | null): Promise<BankOutcome> {
  const lease = await takeBankLease(bankJobId)
  if (!lease) return 'busy'
  try {
    const engines = given === undefined ? await getEngines() : given
    if (!engines) return await end(bankJobId, { state: 'STOPPED', failure: SWITCHED_OFF })
    const job = await readJob(bankJobId)
    if (!job) return 'stopped'
    if (job.model !== engines.write.name) return await end(bankJobId, { state: 'STOPPED', failure: OTHER_MODEL })
    const lecture = await loadBankLecture(job.versionId)
    if (!lecture) return 'stopped'
    return await writeAll(bankJobId, lecture, engines, { worker: signal, all: AbortSignal.any([signal, lease.stopped]) })
  } finally {
    await lease.release()
  }
}

async function writeAll(
  bankJobId: string,
  lecture: BankLecture,
  engines: Engines,
  signals: { worker: AbortSignal; all: AbortSignal },
): Promise<BankOutcome> {
  const rate = await rateOf(engines.write.name)
  let written = 0
  let inARow: FailureKind[] = []
  for (let at: number | null = null; ; at += 1) {
    if (signals.worker.aborted) return 'left'
    const job = await readJob(bankJobId)
    if (!job) return 'stopped'
    at ??= job.done
    if (job.kept >= job.target) return end(bankJobId, { state: 'DONE', failure: null })
    const isOver = at >= job.sections.length
    const last = inARow.at(-1)
    // Where nothing was answered, nothing is done, however few sections there were.
    if (last && (inARow.length >= MOST_FAILURES || (isOver && written === 0))) {
      return end(bankJobId, { state: 'FAILED', failure: FAILURE_WORDS[last].reader })
    }
    if (isOver) return end(bankJobId, { state: 'DONE', failure: null }, job.sections.length)
    if ((await leftToday(engines, job.userId, new Date())) < rate.tokens) return end(bankJobId, { state: 'STOPPED', failure: BUDGET })
    const failure = await writeOne(job, at, { lecture, engines, signal: signals.all })
    if (failure === 'aborted') continue
    if (failure && isBudget(failure)) return end(bankJobId, { state: 'STOPPED', failure: BUDGET })
    inARow = failure ? [...inARow, failure] : []
    if (!failure) written += 1
  }
}

type Job = NonNullable<Awaited<ReturnType<typeof readJob>>>

/**
 * The concepts the model finds where a stretch is written on for the first time, joined with those known. @returns how many are new:
 * none where it gave nothing, since questions can be written of those the lecture has
 */
async function joinConcepts(lecture: BankLecture, batch: Batch, context: Parameters<typeof extractSection>[2]): Promise<number> {
  try {
    return await extractSection(lecture, batch.context.passages, context)
  } catch (error) {
    if (!isModelFailure(error) || isBudget(error.kind)) throw error
    return 0
  }
}

/** One batch: written, checked, stored. @returns what the model failed with, if it did */
async function writeOne(
  job: Job,
  at: number,
  { lecture, engines, signal }: { lecture: BankLecture; engines: Engines; signal: AbortSignal },
): Promise<FailureKind | 'aborted' | null> {
  const first = job.sections[at] ?? 0
  const round = await roundOf(job, at)
  const seed = seedFrom(`${job.id} ${at}`)
  let batch = await loadBatch(lecture, first, round, seed)
  if (!batch) return null
  const used = { input: 0, output: 0 }
  const onCall = ({ input, output }: { input: number; output: number }) => {
    used.input += input
    used.output += output
  }
  try {
    const { id: versionId, materialId, courseId } = lecture
    const caller = { userId: job.userId, materialId }
    if (round === 0 && (await joinConcepts(lecture, batch, { engine: engines.write, caller, signal, onCall })) > 0) {
      batch = (await loadBatch((await loadBankLecture(versionId)) ?? lecture, first, round, seed)) ?? batch
    }
    const result = await writeBatch(lecture.language, batch, { engines, caller, signal, onCall })
    const counts = await storeBatch(result, used, {
      versionId, materialId, courseId, bankJobId: job.id, engine: engines.write.name, taskVersion: taskVersion(questionDraft, 'model'),
      isTrusted: engines.trust.canSolve,
    }, result.failure ? null : at + 1)
    if (!result.failure && round === 0) {
      const origin = { versionId, materialId, courseId, bankJobId: job.id, engine: engines.write.name, isTrusted: engines.trust.canSolve }
      await addWritten(lecture.language, batch, origin, { engines, caller, signal })
    }
    log.info('bank.batch', { bankJobId: job.id, at, ...counts, failure: result.failure?.kind ?? null })
    return result.failure?.kind ?? null
  } catch (error) {
    await countTokens(job.id, used)
    if (signal.aborted) return 'aborted'
    if (isModelFailure(error)) return error.kind
    throw error
  }
}

/** Puts a fault nobody foresaw on the row, after the last try. */
export async function failBankJob(bankJobId: string): Promise<void> {
  await prisma.bankJob.updateMany({
    where: { id: bankJobId, state: { in: ['WAITING', 'RUNNING'] } },
    data: { state: 'FAILED', failure: OURS, endedAt: new Date() },
  })
}
