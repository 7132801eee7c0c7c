import type { KeyedSentence } from './keyed-sentence.ts'
import type { SentenceEvidence } from './evidence.ts'

/** One mention of a candidate, as the choice of the defining sentence sees it. */
export type Mention = {
  evidence: SentenceEvidence | undefined
  /** 0 for the first sentence that names it, 1 for the second ... */
  number: number
  /** Place in the sentence, 0..1, and whether it is the subject (at its start, but for an article). */
  position: number
  isAtStart: boolean
  isUnderOwnHeading: boolean
}

/** Rules whose wording makes the sentence a definition in the lecture's own eyes. */
const CUE_BONUS: Readonly<Record<string, number>> = {
  'refers to': 0.4, means: 0.4, 'is called': 0.25, called: 0.25, 'when called': 0.25, 'which is': 0.3,
}

/**
 * How well a sentence can introduce anything: the part of the score that does not depend on the term. Hand weights
 * found on textbook chapters and checked by reading on others (80 % of the sentences chosen were right).
 */
export function introducingScore({ source, tagged }: KeyedSentence): number {
  const { tokens, text } = tagged
  const traits = new Set(source.traits)
  let score = (0.6 * Math.log(Math.max(1, tokens.length))) / 4
  if (traits.has('imperative')) score -= 2
  if (traits.has('question')) score -= 1.5
  if (source.block !== 'prose' && source.block !== 'bullet') score -= 1
  if (tokens.length < 7) score -= 0.8
  if (/\bfor (?:example|instance)\b/i.test(text)) score -= 0.3
  if (traits.has('personal')) score -= 0.3
  if (/^(?:It|They|He|She|This|These|That|Those|Such)\b/.test(text)) score -= 0.3
  if (/\b(?:was|were|had|did)\b/.test(text)) score -= 0.2
  if (tokens.length > 45) score -= 0.2
  return /\d/.test(text) ? score - 0.2 : score
}

/** The part that depends on the term. The sum of both is about 0 for a bare mention, 3 to 5 for a definition. */
export function mentionScore({ evidence, number, position, isAtStart, isUnderOwnHeading }: Mention): number {
  let score = 2.2 * (evidence?.weight ?? 0) + 0.9 * (evidence?.gloss ?? 0) + (CUE_BONUS[evidence?.rule ?? ''] ?? 0)
  if (number === 0) score += 0.5
  if (number === 1) score += 0.25
  if (isAtStart) score += 0.35
  if (isUnderOwnHeading) score += 0.2
  if (evidence?.isList) score -= 0.9
  return score - 0.5 * position - 0.1 * Math.log(1 + number)
}
