import type { z } from 'zod'
import { readPrompt } from './prompt-file.ts'
import type { Slots } from './prompt-file.ts'

/** One element of a model's reply after its second check: what the task gives, or why it is refused (counted, never shown). */
export type Reading<T> = { ok: true; value: T } | { ok: false; reason: string }

/**
 * How a task is put to a language model. The reply is always a list: one call may give several elements, and each is
 * read as soon as it is complete.
 */
export type ModelSide<I, R extends z.ZodType, O> = {
  /** prompt.md of the task's folder, from the project's root. All that is said to the model stands there. */
  prompt: string
  slots: (input: I) => Slots
  /**
   * One element as the model writes it, within the strict subset: every field required (`.nullable()` for what may be
   * missing), no records, no limits on strings or numbers. Limits are checked by `read`.
   */
  reply: R
  count: (input: I) => { min: number; max: number }
  read: (reply: z.output<R>, input: I) => Reading<O>
  maxOutputTokens: (input: I) => number
  /** The same with about half of its passages, for a prompt that does not fit; null when there is no less. */
  shrink?: (input: I) => I | null
  /** Of a model that gives plain text only: a sentence and the number of the passage it names, as an element of a reply. */
  plain?: (sentence: string, passage: number, input: I) => z.output<R> | null
}

export type TaskContext = { signal: AbortSignal }

/**
 * What may be asked of an engine: structured input, a stream of structured elements. The built-in implementation works
 * without any model (null where there is none: checking what a model wrote), the model's is run by `runTask` alone.
 */
export type Task<I extends z.ZodType, O extends z.ZodType, R extends z.ZodType = z.ZodType> = {
  /** noun.verb, for example "explain.write". */
  id: string
  /** Raised when the same input may give another output: stored results name it. */
  version: string
  input: I
  /** One element of the output. */
  output: O
  builtin: ((input: z.output<I>, context: TaskContext) => AsyncIterable<z.input<O>>) | null
  model: ModelSide<z.output<I>, R, z.input<O>> | null
}

export const defineTask = <I extends z.ZodType, O extends z.ZodType, R extends z.ZodType = z.ZodType>(
  task: Task<I, O, R>,
): Task<I, O, R> => task

/** Who made an element. */
export const BUILTIN_ENGINE = 'builtin'

type Versioned = { id: string; version: string; model: { prompt: string } | null }

/** `${id}@${version}`, as stored beside what a task made; of a model with the hash of its prompt file. */
export function taskVersion(task: Versioned, by: 'builtin' | 'model' = 'builtin'): string {
  const version = `${task.id}@${task.version}`
  return by === 'model' && task.model ? `${version}.${readPrompt(task.model.prompt).hash}` : version
}
