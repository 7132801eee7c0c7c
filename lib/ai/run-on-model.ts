import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { ModelRung } from '#lib/db/generated/enums.ts'
import { reserve, settle } from './budget.ts'
import type { Caller } from './budget.ts'
import { callModel } from './call-model.ts'
import type { CallUse } from './call-model.ts'
import type { ModelSide, Task } from './define-task.ts'
import { isModelFailure, ModelFailure } from './failures.ts'
import { rememberRung } from './model-engine.ts'
import type { ModelEngine } from './model-engine.ts'
import { fillPrompt, readPrompt } from './prompt-file.ts'
import { readElements } from './read-elements.ts'
import { estimateTokens } from './tokens.ts'
import { enter } from './turnstile.ts'

export type CallReport = CallUse & { task: string; outcome: string; milliseconds: number }

type Context = {
  signal: AbortSignal
  engine: ModelEngine
  caller: Caller
  onRefused?: (reason: string) => void
  onCall?: (report: CallReport) => void
}

/** A server that asks for more patience than this is not waited for: a reader is. */
const LONGEST_WAIT_MS = 5_000

/** More calls in line than this is a loop or a crowd: whoever comes then is told at once. */
const LONGEST_LINE = 200

const NEXT_RUNG: Partial<Record<ModelRung, ModelRung>> = { STRICT: 'JSON', JSON: 'PLAIN' }

/** How one attempt differs from the first. Each change is made once. */
type Attempt<I> = { input: I; rung: ModelRung; complaint: string | null; hasWaited: boolean; hasShrunk: boolean; retried: boolean }

/**
 * Runs a task on a model: reserves its tokens, waits for a place, asks, and reads elements as they complete. Before
 * anything was given it tries once more where that can help: a rung lower when the server refuses a schema (remembered), with half
 * of the passages when the prompt is too long, with the complaint when the form was wrong, after the wait the server asked for.
 * @throws ModelFailure; the signal's reason when aborted
 */
export async function* runOnModel<I extends z.ZodType, O extends z.ZodType, R extends z.ZodType>(
  task: Task<I, O, R>,
  input: z.output<I>,
  context: Context,
): AsyncGenerator<z.input<O>> {
  const side = task.model
  if (!side) throw new Error(`${task.id} cannot be put to a model.`)
  let attempt: Attempt<z.output<I>> = {
    input, rung: context.engine.rung, complaint: null, hasWaited: false, hasShrunk: false, retried: false,
  }
  for (;;) {
    let hasGiven = false
    try {
      for await (const element of tryOnce(task.id, side, attempt, context)) {
        hasGiven = true
        yield element
      }
      return
    } catch (error) {
      if (!isModelFailure(error) || hasGiven) throw error
      attempt = await nextAttempt(error, attempt, side, context)
    }
  }
}

/** @throws the failure when nothing more can be tried */
async function nextAttempt<I, R extends z.ZodType, O>(
  failure: ModelFailure,
  attempt: Attempt<I>,
  side: ModelSide<I, R, O>,
  { engine, signal }: Context,
): Promise<Attempt<I>> {
  switch (failure.kind) {
    case 'schema-refused': {
      const rung = NEXT_RUNG[attempt.rung]
      if (!rung) throw failure
      await rememberRung(engine, rung)
      return { ...attempt, rung }
    }
    case 'context': {
      const input = attempt.hasShrunk ? null : (side.shrink?.(attempt.input) ?? null)
      if (input === null) throw failure
      return { ...attempt, input, hasShrunk: true }
    }
    case 'garbage':
    case 'empty':
      if (attempt.retried || attempt.rung === 'PLAIN') throw failure
      // A server that drops the schema without a word is told it in the prompt.
      return { ...attempt, rung: 'JSON', retried: true, complaint: failure.kind === 'empty' ? EMPTY : UNREADABLE }
    case 'rate-limited':
      if (attempt.hasWaited || failure.retryAfter === null || failure.retryAfter > LONGEST_WAIT_MS) throw failure
      await wait(failure.retryAfter, undefined, { signal })
      return { ...attempt, hasWaited: true }
    default:
      throw failure
  }
}

const UNREADABLE = 'Your last answer was not JSON of this schema. Answer with the JSON object alone.'
const EMPTY = 'Your last answer held no elements. At least one is needed.'

function promptOf<I, R extends z.ZodType, O>(side: ModelSide<I, R, O>, { input, rung, complaint }: Attempt<I>) {
  const file = readPrompt(side.prompt)
  const { system, user } = fillPrompt({ ...file, system: rung === 'PLAIN' ? (file.plain ?? file.system) : file.system }, side.slots(input))
  if (rung !== 'JSON') return { system, user }
  const { min, max } = side.count(input)
  const schema = z.toJSONSchema(z.object({ elements: z.array(side.reply).min(min).max(max) }))
  const form = `Answer with one JSON object of this schema, and nothing else:\n${JSON.stringify(schema)}`
  return { system: [system, form, complaint ?? ''].join('\n\n').trim(), user }
}

async function* tryOnce<I, R extends z.ZodType, O>(
  taskId: string,
  side: ModelSide<I, R, O>,
  attempt: Attempt<I>,
  { engine, signal, caller, onRefused, onCall }: Context,
): AsyncGenerator<O> {
  const { input, rung } = attempt
  if (rung === 'PLAIN' && !side.plain) throw new ModelFailure('too-small')
  const prompt = promptOf(side, attempt)
  const most = { input: estimateTokens(prompt.system + prompt.user), output: side.maxOutputTokens(input) }
  if (most.input + most.output > engine.contextTokens) throw new ModelFailure('context')
  const leave = await enter(`model ${engine.baseUrl}`, { atOnce: engine.concurrency, inLine: LONGEST_LINE }, signal)
  try {
    const id = await reserve(engine, taskId, caller, most, new Date())
    const began = performance.now()
    let use: CallUse = { ...most, isEstimated: true }
    let outcome = 'stopped'
    try {
      const count = side.count(input)
      const call = { engine, rung, ...prompt, element: side.reply, count, maxOutputTokens: most.output, signal }
      yield* readElements(callModel(call, (used) => (use = used)), { side, input, isPlain: rung === 'PLAIN', max: count.max, onRefused })
      outcome = 'done'
    } catch (error) {
      outcome = isModelFailure(error) ? error.kind : 'stopped'
      throw error
    } finally {
      const milliseconds = performance.now() - began
      await settle(id, use, outcome, milliseconds)
      onCall?.({ ...use, task: taskId, outcome, milliseconds })
    }
  } finally {
    leave()
  }
}
