/** How far the student is with what is explained: definitions and a worked example, as usual, or short and comparative. */
export type Level = 'first-steps' | 'usual' | 'short'

/**
 * A concept the target builds on that the student has not shown to know, with the place before the target where it is
 * told. `weak`: answered, and not surely known; `not-met`: nor has that page been opened; `not-shown`: no answer without
 * help yet.
 */
export type Missing = {
  name: string
  conceptId: string
  page: number
  materialId: string
  /** Of another lecture than the target's, else null. */
  materialTitle: string | null
  why: 'weak' | 'not-met' | 'not-shown'
}

/** A question on the target whose last answer by this student was wrong. */
export type Mistake = {
  /** The concept of the target it asks for. */
  about: string
  stem: string
  /** What was answered; null for "I don't know" and where it was not kept. */
  given: string | null
  /** `given` are the student's own typed words, which leave this machine only if they allow it. */
  own: boolean
  /** Both `given` and `key` are terms: they can be mixed up. */
  isTerm: boolean
  key: string
  /** What the answer given gets wrong, or what the lecture says instead. */
  rationale: string | null
  /** "12 March", with the year where that is another one. */
  day: string
}

/** What an explanation takes into account of a student. */
export type Personal = {
  level: Level
  /** Answers on the target; `about` is its concept where it is a single one. Null where there are none. */
  answered: { right: number; of: number; about: string | null } | null
  /** At most three. */
  missing: Missing[]
  /** Names of concepts the target uses that the student has mastered; at most five. */
  mastered: string[]
  /** At most two, the latest first. */
  mistakes: Mistake[]
}

export const NOTHING_KNOWN: Personal = { level: 'usual', answered: null, missing: [], mastered: [], mistakes: [] }

/** Whether anything of it changes an explanation: counts alone do not. */
export const isImpersonal = ({ level, missing, mastered, mistakes }: Personal): boolean =>
  level === 'usual' && missing.length === 0 && mastered.length === 0 && mistakes.length === 0
