import type { Element } from './schema.ts'

/** Client-safe. A line of the stream that an explanation comes in; without `done` at its end it broke off. */
export type ExplanationLine =
  | { type: 'element'; element: Element }
  /** `id`: the row it is kept in; null when there was nothing worth keeping. */
  | { type: 'done'; id: string | null; engine: string }
  | { type: 'failed'; message: string }
