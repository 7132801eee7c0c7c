import type { Background } from '#lib/retrieval/background.ts'
import type { QueryTerm } from './query.ts'

/** A text as counts: how often a lexeme stands in it, and all its positions. */
export type Counts = { length: number; of: (lexeme: string) => number }

/** Fitted on questions of other textbooks against own ones; on three books never seen it declined 97.5 % and answered 94.1 %. */
const INTERCEPT = -5.54
const LECTURE = 2.58
const PASSAGE = 1.65
const WORDS = 1.29
/**
 * Each of four textbooks left out of the choice and of the background: at -.25 it declines 97.4 % of foreign questions and
 * answers 86 % of its own; where the other books choose (-.9 to -.2), 95.5 and 88.2 % (`node bench/retrieval.ts`).
 */
const THRESHOLD = -0.4
/**
 * Of several lectures the one that happens to share most words is judged: the threshold rises with the logarithm of their
 * number. On the four courses of 2 to 10 chapters it was chosen on, 94 % of foreign questions are declined, 76 % answered.
 */
const PER_LOG_LECTURE = 1
/** Added to the background's total for words it has never seen. */
const UNSEEN = 10_000

/**
 * Whether a lecture speaks of what is asked, as a score: the log-odds per word that the lecture, or its best passage,
 * and not the language at large, speaks; a longer question says more.
 * @returns minus infinity for a question without words
 */
export function abstentionScore(
  terms: readonly QueryTerm[], lecture: Counts, passage: Counts, background: Background,
): number {
  const words = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (words === 0) return Number.NEGATIVE_INFINITY
  return INTERCEPT + LECTURE * logOdds(terms, lecture, background) + PASSAGE * logOdds(terms, passage, background) + WORDS * Math.log(words)
}

/** Mean over the words of a question of ln((half text + half background) / background); -.69 for a word the text never says. */
export function logOdds(terms: readonly QueryTerm[], text: Counts, background: Background): number {
  let sum = 0
  let words = 0
  for (const { lexeme, weight } of terms) {
    // Ordinary is what either says: a list counted in a few subjects misses ordinary words, and speech misses written ones.
    const listed = ((background.df.get(lexeme) ?? 0) + 0.5) / (background.total + UNSEEN)
    const inBackground = Math.max(listed, background.everyday(lexeme))
    const inText = text.length > 0 ? text.of(lexeme) / text.length : 0
    sum += weight * Math.log((0.5 * inText + 0.5 * inBackground) / inBackground)
    words += weight
  }
  return words > 0 ? sum / words : 0
}

/** Share of the weight of what is looked for that a text has at all. */
export function coverage(weights: ReadonlyMap<string, number>, found: readonly { hits: ReadonlyMap<string, unknown> }[]): number {
  let all = 0
  let there = 0
  for (const [lexeme, weight] of weights) {
    all += weight
    if (found.some(({ hits }) => hits.has(lexeme))) there += weight
  }
  return all > 0 ? there / all : 0
}

export type Verdict = { z: number | null; coverage: number }

/** Without a background (no list for the language) only how much of the question is there at all can speak. */
const COVERAGE_THRESHOLD = 0.5

/** @param lectures how many were searched */
export function isInScope({ z, coverage }: Verdict, lectures: number): boolean {
  if (z === null) return coverage >= COVERAGE_THRESHOLD
  return z > THRESHOLD + PER_LOG_LECTURE * Math.log(Math.max(1, lectures))
}
