import { estimateTokens } from '#lib/ai/tokens.ts'

/** A passage with how much it matters to what is explained; `ordinal` is its place in the lecture. */
export type Candidate = { id: string; ordinal: number; text: string; weight: number }

/** Marks and page number before each passage. */
const LABEL_TOKENS = 8

/**
 * The passages a model is given: the weightiest that fit, in reading order, each whole. The first always comes along, so
 * that a small context still explains something.
 * @param tokens room for all of them together
 */
export function choosePassages(candidates: readonly Candidate[], tokens: number): Candidate[] {
  const chosen: Candidate[] = []
  let left = tokens
  for (const candidate of candidates.toSorted((a, b) => b.weight - a.weight || a.ordinal - b.ordinal)) {
    const cost = estimateTokens(candidate.text) + LABEL_TOKENS
    if (chosen.length > 0 && cost > left) continue
    chosen.push(candidate)
    left -= cost
  }
  return chosen.toSorted((a, b) => a.ordinal - b.ordinal)
}
