import type { Band, EvidenceLabel, MasteryWord } from '#lib/progress/view.ts'
import { isMastered } from './mastery.ts'
import type { MasteryEstimate } from './mastery.ts'

/**
 * How sure we are, by unaided first answers on the concept. The variance cannot be the label: after 400 answers over
 * ten concepts of a new course it is still wide, because the course's own numbers are unsure.
 */
export function evidenceLabel(unaided: number): EvidenceLabel {
  if (unaided >= 6) return 'solid'
  if (unaided >= 3) return 'some'
  return unaided >= 1 ? 'little' : 'none'
}

const EVIDENCE_TEXT: Record<EvidenceLabel, string> = {
  none: 'only with help so far',
  little: 'little evidence',
  some: 'some evidence',
  solid: 'solid evidence',
}

export function evidenceText(label: EvidenceLabel, answers: number): string {
  return answers === 0 ? 'not asked yet' : EVIDENCE_TEXT[label]
}

/**
 * Lower ends, in probability of mastery, of the words. On three-option questions six of six right give .76, five of six
 * .48, four of six .21, three of six .09; one of one gives .45, which is why little evidence gets no verdict.
 */
const GETTING_THERE = 0.4
const SHAKY = 0.15

/** "Solid" also asks for three unaided answers on two study days (see {@link isMastered}). */
export function masteryWord(given: { probability: number; answers: number; unaided: number; unaidedDays: number }): MasteryWord {
  if (given.answers === 0) return 'Not asked yet'
  if (given.unaided < 3) return 'Too early to say'
  if (isMastered(given.probability, given.unaided, given.unaidedDays)) return 'Solid'
  if (given.probability >= GETTING_THERE) return 'Getting there'
  return given.probability >= SHAKY ? 'Shaky' : 'Work on this'
}

const percent = (chance: number): number => Math.round(100 * chance)

export function bandOf(estimate: MasteryEstimate): Band {
  return { lo: percent(estimate.low), hi: percent(estimate.high), at: percent(estimate.at) }
}
