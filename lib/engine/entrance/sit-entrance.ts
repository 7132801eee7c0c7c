import { setTimeout as wait } from 'node:timers/promises'
import { FAILURE_WORDS, isModelFailure } from '#lib/ai/failures.ts'
import type { FailureKind } from '#lib/ai/failures.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { examResultsSchema } from '#lib/engine/schema.ts'
import { hasAnswered } from '#lib/engine/test-words.ts'
import { drawExam } from './draw-exam.ts'
import type { Exam } from './draw-exam.ts'
import { examCalls } from './exam-calls.ts'
import type { ExamCall } from './exam-calls.ts'
import { markExam } from './mark-exam.ts'
import type { Answer } from './pool.ts'
import { repliesOf, repliesSchema, withoutReply } from './replies.ts'
import type { Replies } from './replies.ts'

type InputOf<T extends ExamCall['task']> = Extract<ExamCall, { task: T }>['input']

/** Whoever sits the exam. Answers come in the order of what was asked; null for what it did not answer. */
export type Players = {
  verify: (input: InputOf<'explain.verify'>) => Promise<(string | null)[]>
  solve: (input: InputOf<'question.solve'>) => Promise<(Answer | null)[]>
  write: (input: InputOf<'explain.write'>) => Promise<{ quote: string }[]>
}

type Context = { signal: AbortSignal; now: () => Date; atOnce: number; pause?: number }

/** A server that stumbles is asked again so often, after a pause that grows, before the sitting is given up. */
const TRIES = 3
const PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 60_000

/**
 * Sits an entrance exam call by call and keeps each answer, so that a restart goes on where it stood. What a model cannot
 * answer counts against it; a server that cannot be reached ends the sitting, and it can go on later.
 * @throws the signal's reason when aborted: the sitting stays as it is, to be gone on with
 */
export async function sitEntrance(sittingId: string, players: Players, context: Context): Promise<void> {
  const { count } = await prisma.entranceSitting.updateMany({
    where: { id: sittingId, state: { in: ['WAITING', 'RUNNING'] } }, data: { state: 'RUNNING' },
  })
  if (count === 0) return
  const sitting = await prisma.entranceSitting.findUniqueOrThrow({ where: { id: sittingId } })
  const exam = drawExam(sitting.seed, { exclude: await itemsSatBefore(sitting) })
  const replies = repliesOf(sitting.results)
  const ending = new AbortController()
  const signal = AbortSignal.any([context.signal, ending.signal])
  const calls = examCalls(exam)
  const left = calls.filter((call) => withoutReply(call, replies))
  const keep = keepInOrder(sittingId, calls.length)
  try {
    await keep(replies, calls.length - left.length)
    await runSome(left, context.atOnce, async (call) => {
      await answer(call, players, replies, { ...context, signal })
      if (!(await keep(replies, calls.filter((each) => !withoutReply(each, replies)).length))) ending.abort(STOPPED)
    }, ending)
    await finish(sittingId, exam, replies, context.now())
  } catch (error) {
    if (ending.signal.reason === STOPPED || context.signal.aborted) return context.signal.throwIfAborted()
    if (!isModelFailure(error)) throw error
    const failure = `${FAILURE_WORDS[error.kind].settings} What was answered so far is kept; the exam can go on later.`
    await prisma.entranceSitting.updateMany({
      where: { id: sittingId, state: 'RUNNING' }, data: { state: 'FAILED', failure, endedAt: context.now() },
    })
  }
}

const STOPPED = new Error('the sitting was stopped')

/** Items of this model's earlier sittings, oldest first: the same at each resumption. */
async function itemsSatBefore({ modelId, startedAt }: { modelId: string; startedAt: Date }): Promise<string[]> {
  const earlier = await prisma.entranceSitting.findMany({
    where: { modelId, state: 'DONE', startedAt: { lt: startedAt } }, orderBy: { startedAt: 'asc' }, select: { results: true },
  })
  return earlier.flatMap(({ results }) => examResultsSchema.safeParse(results).data?.items ?? [])
}

/** Runs some at once; the first that throws ends the others. */
async function runSome<T>(items: readonly T[], atOnce: number, run: (item: T) => Promise<void>, ending: AbortController): Promise<void> {
  const queue = [...items]
  const work = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      if (ending.signal.aborted) return
      await run(item)
    }
  }
  const workers = Array.from({ length: atOnce }, () => work().catch((error: unknown) => {
    ending.abort(error)
    throw error
  }))
  const results = await Promise.allSettled(workers)
  if (ending.signal.aborted) throw ending.signal.reason
  for (const result of results) if (result.status === 'rejected') throw result.reason
}

/** Writes answers and progress one after the other. @returns to each: false when somebody stopped the sitting */
function keepInOrder(sittingId: string, total: number) {
  let last = Promise.resolve(true)
  return (replies: Replies, done: number): Promise<boolean> => {
    last = last.then(async () => {
      const results = { replies } as unknown as Prisma.InputJsonValue
      const { count } = await prisma.entranceSitting.updateMany({
        where: { id: sittingId, state: 'RUNNING' }, data: { results, done, total },
      })
      return count > 0
    })
    return last
  }
}

async function answer(call: ExamCall, players: Players, replies: Replies, { signal, pause = PAUSE_MS }: Context): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted()
    try {
      return put(call, replies, await play(call, players))
    } catch (error) {
      if (!isModelFailure(error)) throw error
      if (hasAnswered(error.kind) || error.kind === 'context') return put(call, replies, null)
      if (tries === TRIES || LASTING.includes(error.kind)) throw error
      await wait(Math.min(LONGEST_PAUSE_MS, error.retryAfter ?? pause * 2 ** (tries - 1)), undefined, { signal })
    }
  }
}

/** What does not mend itself within a minute. */
const LASTING: readonly FailureKind[] = ['no-key', 'forbidden', 'unknown-model', 'not-found', 'budget-instance', 'budget-person']

type Played = { verdicts: (string | null)[] } | { choices: (Answer | null)[] } | { claims: { quote: string }[] }

async function play(call: ExamCall, players: Players): Promise<Played> {
  switch (call.task) {
    case 'explain.verify':
      return { verdicts: await players.verify(call.input) }
    case 'question.solve':
      return { choices: await players.solve(call.input) }
    case 'explain.write':
      return { claims: await players.write(call.input) }
  }
}

/** @param played null: nothing usable came */
function put({ task, items }: ExamCall, replies: Replies, played: Played | null): void {
  for (const [index, id] of items.entries()) {
    if (task === 'explain.verify') replies.verdicts[id] = played && 'verdicts' in played ? (played.verdicts[index] ?? null) : null
    else if (task === 'question.solve') replies.choices[id] = played && 'choices' in played ? (played.choices[index] ?? null) : null
    else replies.writings[id] = played && 'claims' in played ? played.claims : null
  }
}

async function finish(sittingId: string, exam: Exam, replies: Replies, now: Date): Promise<void> {
  const results = markExam(exam, repliesSchema.parse(replies))
  await prisma.entranceSitting.updateMany({
    where: { id: sittingId, state: 'RUNNING' },
    data: {
      state: 'DONE', endedAt: now, results: results as unknown as Prisma.InputJsonValue,
      canCheck: results.check.passed, canSolve: results.solve.passed, canWrite: results.write.passed,
    },
  })
}
