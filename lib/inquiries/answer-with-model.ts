import type { Element } from '#lib/explanations/schema.ts'
import type { FoundPassage } from '#lib/retrieval/find-passages.ts'

/** A passage as a model is given it: `n` from 1, nearest first. */
export type NumberedFoundPassage = FoundPassage & { n: number }

export type ModelQuestion = {
  question: string
  /** The page in view when it was asked; null where none was. */
  pageNo: number | null
  /** At least one, at most 8. */
  passages: NumberedFoundPassage[]
  /** What search alone would say: false, it finds nothing near. A model reads the passages and may judge otherwise. */
  isInScope: boolean
}

/**
 * How a model's answer ended. Not answered: the passages do not say, and what it gave on the way is dropped. `withheld`:
 * sentences that failed a check.
 */
export type ModelAnswered = { isAnswered: boolean; withheld: number }

/**
 * Where a language model is plugged in. `answer` gives claims with their citations, each checked, as they come.
 * It throws ModelFailure; what was given before stays good, and the passages found follow it.
 */
export type AnswerWithModel = {
  /** The model's name and the task's version, as they are stored. */
  engine: string
  taskVersion: string
  answer: (question: ModelQuestion, context: { signal: AbortSignal }) => AsyncGenerator<Element, ModelAnswered>
}
