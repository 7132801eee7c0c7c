import { normalCdf } from './normal.ts'
import { logistic, logit } from './predict.ts'
import type { ConceptState, Gaussian } from './state.ts'

/** Level that counts as "can do it": a chance of .8 on an item of average difficulty. */
const TARGET = 0.8
const TARGET_LOGIT = Math.log(TARGET / (1 - TARGET))
/** Of a standard normal: 80% of it lies within. */
const BAND = 1.28

export type MasteryEstimate = {
  /** Probability, 0..1, that the student's chance on an average item of the concept is at least .8. */
  probability: number
  /** Chance on an average item: its middle and its 80% band, 0..1. */
  at: number
  low: number
  high: number
}

/** Mastery of one concept, over a reference item of difficulty 0 that is known exactly. */
export function estimateMastery(student: { intercept: Gaussian; ability: Gaussian; concept: ConceptState }): MasteryEstimate {
  const { intercept, ability, concept } = student
  const { mean, variance } = logit({ intercept, ability, item: { mean: 0, variance: 0 }, concepts: [concept] })
  const deviation = Math.sqrt(variance)
  return {
    probability: normalCdf((mean - TARGET_LOGIT) / deviation),
    at: logistic(mean),
    low: logistic(mean - BAND * deviation),
    high: logistic(mean + BAND * deviation),
  }
}

/** Enough to say "mastered" of: the probability, and unaided first answers on more than one study day. */
export function isMastered(probability: number, unaided: number, unaidedDays: number): boolean {
  return probability >= 0.8 && unaided >= 3 && unaidedDays >= 2
}
