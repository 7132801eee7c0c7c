import type { QuestionType } from '#lib/questions/schema.ts'

/** Counts a candidate that is left out: why, the sentence it came from, and what it would have asked about. */
export type Drop = (reason: string, sentenceId: string, about: string, type: QuestionType | null) => void
