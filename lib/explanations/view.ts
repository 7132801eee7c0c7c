import type { Element, Style } from './schema.ts'

/** Client-safe. What happens while an explanation is made. */
export type ExplainEvent =
  /**
   * Who writes, in which style: another than was asked for where a model cannot be used, then with `notice` saying why.
   * `personal`: what was taken into account of the student, in one line.
   */
  | { type: 'begin'; engine: string; style: Style; personal: string | null; notice: string | null }
  | { type: 'element'; element: Element }
  /** So many claims are written and wait for their second check, or have it. */
  | { type: 'checking'; claims: number }

/** A line of the stream that an explanation comes in; without `done` at its end it broke off. */
export type ExplanationLine =
  | ExplainEvent
  /** `id`: the row it is kept in; null when there was nothing worth keeping. `withheld`: sentences that failed a check. */
  | { type: 'done'; id: string | null; engine: string; withheld: number; notice: string | null }
  | { type: 'failed'; message: string }
