import type { ConceptDefinition } from '#lib/concepts/concept.ts'
import type { AnalysedSentence, DefinitionFact } from '#lib/concepts/facts/fact.ts'
import { termKey } from '#lib/language/terms.ts'
import type { Introduction } from './introductions.ts'

/**
 * Least defining score at which a sentence without a gloss counts as the introduction of a concept: a bare mention in
 * passing has about 0. With 1.2 a fifth of the key terms had none, and of those two in five had a right one to be found.
 */
const LEAST_INTRODUCTION = 0.3
/** So much less a sentence with a strict fact may score and still be taken. */
const FACT_BONUS = 1.2

/** The definitions a document states, by the key of their term. */
export type FactsByKey = ReadonlyMap<string, readonly DefinitionFact[]>

export function factsByKey(sentences: readonly AnalysedSentence[]): FactsByKey {
  const definitions = sentences.flatMap(({ facts }) => facts.flatMap((fact) => (fact.kind === 'definition' ? [fact] : [])))
  return Map.groupBy(definitions, (fact) => termKey(fact.term.text))
}

/**
 * The best introducing sentence of a candidate; one with a strict fact is taken before one without unless that is much
 * better. Null when no sentence says enough.
 */
export function chooseDefinition(
  { key, introductions }: { key: string; introductions: readonly Introduction[] },
  facts: FactsByKey,
  sentences: readonly AnalysedSentence[],
): ConceptDefinition | null {
  const own = facts.get(key) ?? []
  const byFact = introductions.flatMap((introduction) => {
    const fact = own.find((each) => each.sentence === sentences[introduction.sentence]?.id)
    return fact ? [{ introduction, fact }] : []
  })
  const best = introductions[0]
  const near = byFact.filter(({ introduction }) => best !== undefined && introduction.score >= best.score - FACT_BONUS)
  // "Acne is a skin disturbance that ..." before "Acne involves the clogging of pores", though the second comes first.
  const chosen = near.find(({ fact }) => fact.tier === 'upper') ?? near[0]
  if (chosen) {
    const { sentence, term, gloss, rule, tier } = chosen.fact
    return { sentence, term, gloss, rule, tier }
  }
  const source = best ? sentences[best.sentence] : undefined
  if (!best || !source || best.score < LEAST_INTRODUCTION) return null
  return { sentence: source.id, term: best.term, gloss: null, rule: 'introduced', tier: 'lower' }
}
