import { logistic, logit, shrinkage } from './predict.ts'
import { RECENCY } from './state.ts'
import type { ConceptState, Gaussian, LearnerState } from './state.ts'

/** `score` 0..1 (partial credit), `guess` 0..1, `weight` 0..1 (how much the answer tells, see weight.ts). */
export type ScoredAnswer = { score: number; guess: number; weight: number }

/** Variance a student's numbers gain before each answer: people change. */
const DRIFT = { ability: 0.0028, deviation: 0.0026 }
/** An answer and its feedback teach; a wrong one more than a right one. */
const LEARNING = { right: 0.015, wrong: 0.157 }
/** Shared difficulties stay able to move; a student's numbers only stay positive. */
const FLOOR = { shared: 0.035, own: 1e-4 }

/**
 * One answer: an assumed-density update (as in Glicko or an extended Kalman filter). The old state is left alone.
 * Drift first; then one mean, one gain and one curvature from the drifted state serve every component.
 */
export function update(state: LearnerState, answer: ScoredAnswer): LearnerState {
  const drifted: LearnerState = {
    ...state,
    ability: drift(state.ability, DRIFT.ability),
    concepts: state.concepts.map((concept) => ({ ...concept, deviation: drift(concept.deviation, DRIFT.deviation) })),
  }
  const { gain, curvature } = step(drifted, answer)
  const share = state.concepts.length === 0 ? 0 : 1 / state.concepts.length
  const move = (x: Gaussian, sign: number, floor: number): Gaussian => ({
    mean: x.mean + sign * x.variance * gain,
    variance: Math.max(x.variance - (sign * x.variance) ** 2 * curvature, floor),
  })
  return {
    intercept: move(drifted.intercept, 1, FLOOR.own),
    ability: move(drifted.ability, 1, FLOOR.own),
    item: move(drifted.item, -1, FLOOR.shared),
    concepts: drifted.concepts.map((concept) => {
      const deviation = move(concept.deviation, share, FLOOR.own)
      return {
        deviation: { ...deviation, mean: deviation.mean + learning(concept, answer) },
        difficulty: move(concept.difficulty, -share, FLOOR.shared),
        ...counted(concept, answer.score),
      }
    }),
  }
}

const drift = (x: Gaussian, by: number): Gaussian => ({ mean: x.mean, variance: x.variance + by })

/** First and (negative) second derivative of the log likelihood in the logit, weighted. */
function step(state: LearnerState, { score, guess, weight }: ScoredAnswer): { gain: number; curvature: number } {
  const { mean, variance } = logit(state)
  const k = shrinkage(variance)
  const s = logistic(k * mean)
  const p = guess + (1 - guess) * s
  // dp/(p(1-p)) with 1-p = (1-g)(1-s) cancelled, so that nothing is divided by zero at the ends.
  const slope = k * (guess === 0 ? 1 : s / p)
  const dp = (1 - guess) * s * (1 - s) * k
  return { gain: weight * (score - p) * slope, curvature: weight * dp * slope }
}

function learning(concept: ConceptState, { score, weight }: ScoredAnswer): number {
  const taught = LEARNING.right * score + LEARNING.wrong * (1 - score)
  return (weight * taught) / Math.sqrt(1 + concept.successes + concept.failures)
}

/** Counters grow whatever the weight. */
function counted(concept: ConceptState, score: number) {
  return {
    successes: concept.successes + score,
    failures: concept.failures + 1 - score,
    recentSuccesses: RECENCY * concept.recentSuccesses + score,
    recentFailures: RECENCY * concept.recentFailures + 1 - score,
  }
}
