export type GradeReason =
  /** The option, the truth value, the number or the term itself. */
  | 'right'
  /** Another name the lecture gives. */
  | 'alias'
  /** Right, with a slip of the pen. */
  | 'spelling'
  /** Some of the pairs. */
  | 'partly'
  | 'wrong' | 'empty' | 'too-long' | 'opposite' | 'other-term' | 'another-word'
  /** A number: right but for its sign, without its unit, in another unit; not one number. */
  | 'sign' | 'no-unit' | 'other-unit' | 'no-number'
  /** The share of points that the student ticked. */
  | 'self-marked'
  /** Free text: judged elsewhere, or not yet. */
  | 'not-graded'
  /** The response is of another kind than the key. */
  | 'other-kind'

/** `score` 0..1; null: nothing here can tell. */
export type Grade = { score: number | null; reason: GradeReason }

export const wrong = (reason: GradeReason): Grade => ({ score: 0, reason })
export const right = (reason: GradeReason = 'right'): Grade => ({ score: 1, reason })
