import type { ConceptProgress } from '#lib/progress/view.ts'
import { asOf } from './apply-answers.ts'
import type { StoredMastery } from './apply-answers.ts'
import { daysBetween } from './forget.ts'
import { estimateMastery } from './mastery.ts'
import { PRIOR, priorConcept } from './state.ts'
import type { Gaussian } from './state.ts'
import { bandOf, evidenceLabel, evidenceText, masteryWord } from './words.ts'

/** What is stored of a student on a concept; null where there is no row yet. */
export type StoredNumbers = {
  intercept: Gaussian | null
  ability: Gaussian | null
  difficulty: Gaussian | null
  mastery: StoredMastery | null
}

export type Assessment = Pick<
  ConceptProgress,
  'band' | 'evidence' | 'evidenceText' | 'word' | 'answers' | 'unaidedAnswers' | 'lastAskedDays' | 'mastery'
>

/** What may be said of a student on a concept at `now`, forgetting since the last answer included. */
export function assess({ intercept, ability, difficulty, mastery }: StoredNumbers, now: Date): Assessment {
  const hardness = difficulty ?? PRIOR.difficulty
  const concept = mastery ? asOf(mastery, hardness, now) : { ...priorConcept(), difficulty: hardness }
  const estimate = estimateMastery({ intercept: intercept ?? PRIOR.intercept, ability: ability ?? PRIOR.ability, concept })
  // Each answer adds its score to one counter and the rest to the other: their sum is the number of answers.
  const answers = Math.round(concept.successes + concept.failures)
  const unaided = mastery?.unaided ?? 0
  const evidence = evidenceLabel(unaided)
  return {
    band: bandOf(estimate),
    evidence,
    evidenceText: evidenceText(evidence, answers),
    word: masteryWord({ probability: estimate.probability, answers, unaided, unaidedDays: mastery?.unaidedDays.length ?? 0 }),
    answers,
    unaidedAnswers: unaided,
    lastAskedDays: mastery ? Math.floor(daysBetween(mastery.lastAt, now)) : null,
    mastery: estimate.probability,
  }
}
