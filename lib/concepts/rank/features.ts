import { zipfFrequency } from '#lib/language/frequency.ts'
import { GLOSS_JUDGEMENTS } from '#lib/concepts/facts/rules/gloss-words.ts'
import { TERM_OPENERS } from '#lib/concepts/facts/rules/term-words.ts'
import { anyOf } from '#lib/language/rules/rule.ts'
import { isStopWord } from '#lib/language/words.ts'

/** What is known of a candidate. */
export type Features = {
  key: string
  frequency: number
  /** Heaviest evidence in any sentence, 0..1. */
  evidence: number
  /** Best defining score / 4, and the five best positive ones summed / 10. */
  definingBest: number
  definingSum: number
  /** 0..1: equal to a heading or to a part of one; the weight of titles on slides may exceed 1. */
  heading: number
  cValue: number
  /** Share of capitals in mid-sentence, damped in texts full of names. */
  capitals: number
  /** Share of occurrences in quotation marks. */
  quoted: number
  /** Formula or identifier, reference, exercise: 0 for none. */
  noise: number
}

/** Windows of 120 words in the collection the weights were found on. */
const WINDOWS = 7500
const WINDOW_WORDS = 120

/** Inverse document frequency 0..1 of a phrase: the mean over its content words, window counts estimated from everyday speech. */
function rarity(key: string): number {
  const words = key.split(' ').filter((word) => !isStopWord(word))
  if (words.length === 0) return 0
  const each = words.map((word) => {
    const perWord = 10 ** (zipfFrequency(word) - 9)
    const windows = WINDOWS * (1 - (1 - perWord) ** WINDOW_WORDS)
    return Math.log((WINDOWS + 1) / (windows + 0.5)) / Math.log(2 * (WINDOWS + 1))
  })
  return each.reduce((sum, value) => sum + value, 0) / words.length
}

/** A single everyday word: 0 up to Zipf 3, then rising. */
function commonness(key: string): number {
  return key.includes(' ') ? 0 : Math.max(0, zipfFrequency(key) / 3 - 1)
}

const SUFFIXES = 'ism tion sion ity osis itis ology theory law effect hypothesis principle syndrome disorder bias curve phobia '
  + 'ment ance ence'
const SUFFIX = new RegExp(`${anyOf(...SUFFIXES.split(' '))}$`)

/** Whether the first word judges or counts rather than names. */
function hasWeakFirstWord(key: string): boolean {
  const first = key.split(' ')[0] ?? ''
  return key.includes(' ') && (TERM_OPENERS.has(first) || GLOSS_JUDGEMENTS.has(first))
}

/**
 * Logit by ten weights of a logistic regression on the glossaries of six textbooks. The intercept (there -4.67) is set on
 * the building chapters: the signs read here are fewer, and the probabilities came out too low.
 */
export function termLogit(f: Features): number {
  return -4.2 + 2.11 * f.definingSum + 3.11 * f.definingBest * rarity(f.key) + 1.41 * f.heading
    + 0.8 * f.evidence * Math.log(1 + f.frequency) + 0.26 * Math.log(1 + f.cValue) - 5.5 * commonness(f.key) - 1.81 * f.capitals
    - (hasWeakFirstWord(f.key) ? 0.61 : 0) + (SUFFIX.test(f.key) ? 0.49 : 0) - 0.4 * f.quoted - f.noise
}
