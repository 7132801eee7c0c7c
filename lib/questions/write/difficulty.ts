import type { QuestionType } from '#lib/questions/schema.ts'

/** What the prior of an item's difficulty is read from. */
export type DifficultyFeatures = {
  type: QuestionType
  /** Sentences that name the key's concept. */
  importance: number
  stemWords: number
  /** Wrong answers of the sibling sources among those shown, 0 to 1. */
  siblingShare: number
  /** A false statement is harder to judge than a true one, which the lecture says word for word. */
  isFalseStatement: boolean
}

/**
 * Order of the types (methods: T/F < three options < four options beyond recall < typed). Guessing is modelled apart,
 * so the steps are small.
 */
const TYPE_BASE: Record<QuestionType, number> = {
  TRUE_FALSE: -0.3, DEFINITION_TO_TERM: -0.1, TERM_TO_DEFINITION: -0.1, WHICH_OF_THESE: -0.1, ONE_OF_LIST: -0.1, DIRECTION: 0, CLOZE: 0,
  MATCHING: 0.1, MULTIPLE_CHOICE: 0.2, TYPED_TERM: 0.5, NUMERIC: 0.5, SHORT_ANSWER: 0.6, WHY: 0.6, RECALL: 0.6,
}

const clamp = (value: number, bound: number) => Math.max(-bound, Math.min(bound, value))

/**
 * Prior mean of an item's difficulty b in logits, positive is harder, within +-1.
 * Text features correlate with true difficulty at about r = .3 (methods 1.4; BEA 2024), so each standardised feature moves
 * the prior by at most a third of a logit: how often the lecture names the concept (more often is easier), length of the
 * stem, likeness of the wrong answers, false statements. Weights are design values, to be re-estimated from answers.
 */
export function difficultyPrior(features: DifficultyFeatures): number {
  const frequency = clamp((Math.log1p(features.importance) - 1.8) / 0.8, 1.5)
  const length = clamp((features.stemWords - 16) / 7, 1.5)
  const sum = TYPE_BASE[features.type] - 0.2 * frequency + 0.12 * length + 0.3 * (features.siblingShare - 0.5)
    + (features.isFalseStatement ? 0.15 : 0)
  return Math.round(clamp(sum, 1) * 1000) / 1000
}
