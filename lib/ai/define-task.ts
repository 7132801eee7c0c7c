import type { z } from 'zod'

/**
 * What a language model may be asked to do: structured input, a stream of structured elements, and a built-in
 * implementation that works without any model. The built-in one is the only engine so far; a model becomes another
 * behind `runTask`, so that nothing that calls it changes.
 */
export type TaskContext = { signal: AbortSignal }

export type Task<I extends z.ZodType, O extends z.ZodType> = {
  /** noun.verb, for example "explain.write". */
  id: string
  /** Raised when the same input may give another output: stored results name it. */
  version: string
  input: I
  /** One element of the output. */
  output: O
  builtin: (input: z.output<I>, context: TaskContext) => AsyncIterable<z.input<O>>
}

export const defineTask = <I extends z.ZodType, O extends z.ZodType>(task: Task<I, O>): Task<I, O> => task

/** Who made an element. */
export const BUILTIN_ENGINE = 'builtin'

/** `${id}@${version}`, as stored beside what a task made. */
export const taskVersion = (task: { id: string; version: string }): string => `${task.id}@${task.version}`

/**
 * Runs a task and gives its elements as they come, each parsed by the task's schema.
 * @throws ZodError when input or an element does not fit: a fault of ours, never shown as a result.
 */
export async function* runTask<I extends z.ZodType, O extends z.ZodType>(
  task: Task<I, O>,
  input: z.input<I>,
  context: TaskContext,
): AsyncGenerator<z.output<O>> {
  const parsed = task.input.parse(input)
  for await (const element of task.builtin(parsed, context)) {
    if (context.signal.aborted) return
    yield task.output.parse(element)
  }
}
