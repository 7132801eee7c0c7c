/** The record of a course's questions, as data. Client-safe: types only. */

export type EngineRecord = {
  /** Null: the built-in engine. */
  model: string | null
  generated: number
  published: number
  waiting: number
  dropped: { reason: string; count: number }[]
  droppedInAll: number
  /** Tokens of the banks it wrote, and of them per published question; null for the built-in engine, and where nothing is published. */
  tokens: number | null
  tokensPerPublished: number | null
}

/** How much of one kind of thing the published questions touch. `untouched`: names of those they do not, the weightiest first. */
export type Coverage = { touched: number; of: number; untouched: string[]; more: number }

export type QualityReport = {
  courseId: string
  published: number
  engines: EngineRecord[]
  /** Of published choice questions: how often the key stands at each place, first to last, and how often it is strictly the longest. */
  keyPlaces: number[]
  longest: { keys: number; of: number }
  /** Published questions that ask what another published one of the course asks. */
  duplicates: number
  /** Of published questions: solved again by a model, by the second method of the built-in engine, by neither. */
  solved: { byModel: number; bySecondMethod: number; byNeither: number }
  headings: Coverage
  concepts: Coverage
  pages: Coverage
}

/** What anybody in the course is told. */
export type QualitySummary = { courseId: string; published: number; dropped: number; solvedByModel: number; solvedBySecondMethod: number }
