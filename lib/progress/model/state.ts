/**
 * State of the learner model: a hierarchical Gaussian Rasch model. Every component is a Gaussian on the logit scale.
 * A student's chance on an item is driven by
 *   course intercept c0 + ability theta + mean over the item's concepts of (deviation delta - difficulty d) - item difficulty b.
 */
export type Gaussian = { mean: number; variance: number }

/** What is known of one student on one concept, with what the course's students together say of the concept. */
export type ConceptState = {
  deviation: Gaussian
  difficulty: Gaussian
  /** Sums of scores and of lost scores, whatever their weight. */
  successes: number
  failures: number
  /** The same, fading by {@link RECENCY} with each answer. */
  recentSuccesses: number
  recentFailures: number
}

export type LearnerState = { intercept: Gaussian; ability: Gaussian; item: Gaussian; concepts: ConceptState[] }

/** Means and variances before anything is known; tuned on the training parts of two public logs of tutored answers. */
export const PRIOR = {
  intercept: { mean: 0.8, variance: 1 },
  ability: { mean: 0, variance: 1.09 },
  deviation: { mean: 0, variance: 0.54 },
  difficulty: { mean: 0, variance: 0.27 },
  /** The mean is the item's own difficulty prior. */
  itemVariance: 1.25,
} as const

export const RECENCY = 0.8

export function priorConcept(): ConceptState {
  return {
    deviation: { ...PRIOR.deviation },
    difficulty: { ...PRIOR.difficulty },
    successes: 0,
    failures: 0,
    recentSuccesses: 0,
    recentFailures: 0,
  }
}
