import type { z } from 'zod'
import type { Caller } from './budget.ts'
import type { Task } from './define-task.ts'
import type { ModelEngine } from './model-engine.ts'
import { runOnModel } from './run-on-model.ts'
import type { CallReport } from './run-on-model.ts'

export type RunContext = {
  signal: AbortSignal
  /** Left out: the built-in engine. */
  engine?: ModelEngine
  /** Who pays for a model's work. */
  caller?: Caller
  /** An element of a model's reply that did not pass: counted by whoever shows the rest. */
  onRefused?: (reason: string) => void
  /** After each call to a model, also one that failed. */
  onCall?: (report: CallReport) => void
}

/**
 * The one runner: gives a task's elements as they come, each parsed by the task's schema, from the built-in engine or from
 * a model. Ends early when the signal is aborted, and the request at the model's server ends with it.
 * @throws ModelFailure when the model gave nothing more that can be used; what was given before stays good
 * @throws ZodError when input or an element does not fit: a fault of ours, never shown as a result
 */
export async function* runTask<I extends z.ZodType, O extends z.ZodType, R extends z.ZodType>(
  task: Task<I, O, R>,
  input: z.input<I>,
  context: RunContext,
): AsyncGenerator<z.output<O>> {
  const parsed = task.input.parse(input)
  const { signal, engine } = context
  const elements = engine
    ? runOnModel(task, parsed, { caller: { userId: null, materialId: null }, ...context, engine })
    : task.builtin?.(parsed, { signal })
  if (!elements) throw new Error(`${task.id} has no built-in implementation.`)
  for await (const element of elements) {
    if (signal.aborted) return
    yield task.output.parse(element)
  }
}
