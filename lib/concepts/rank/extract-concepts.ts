import type { ConceptDefinition, ExtractedConcept } from '#lib/concepts/concept.ts'
import type { AnalysedSentence, DefinitionFact } from '#lib/concepts/facts/fact.ts'
import { isEnglish } from '#lib/language/is-english.ts'
import { termKey } from '#lib/language/terms.ts'
import { findAliases } from './aliases.ts'
import { scoreCandidates, type ScoredCandidate } from './score-candidates.ts'

/** Least probability of a concept; least and most of them for 10,000 words, and for a text however short. */
const LEAST_PROBABILITY = 0.25
const FLOOR = { share: 8, least: 3 }
const CEILING = { share: 60, least: 20 }

/** Least defining score at which a sentence without a gloss counts as the introduction of a concept. */
const LEAST_INTRODUCTION = 1.2
/** So much less a sentence with a strict fact may score and still be taken. */
const FACT_BONUS = 1.2

/**
 * The concepts of a document, best first. `sections[n]` is the heading path of section n (outermost first), as the
 * sentences number them. Local facts should be settled (`settleFacts`) before.
 * English only: none for another language.
 */
export function extractConcepts(sentences: readonly AnalysedSentence[], sections: readonly (readonly string[])[]): ExtractedConcept[] {
  if (!isEnglish(sentences.map((sentence) => sentence.text))) return []
  const { candidates, evidence } = scoreCandidates(sentences, sections)
  const aliases = findAliases(candidates, evidence)
  const heads = candidates.filter((candidate) => !aliases.isAlias(candidate.key))
  const words = sentences.reduce((sum, sentence) => sum + sentence.text.split(/\s+/).length, 0)
  const limit = ({ share, least }: { share: number; least: number }) => Math.max(least, Math.round((share * words) / 10_000))
  const facts = factsByKey(sentences)
  // A term the lecture defines outright is one of its concepts, however seldom it is named.
  const isDefined = ({ key }: ScoredCandidate) => (facts.get(key) ?? []).some((fact) => fact.tier === 'upper')
  const likely = heads.filter((candidate, rank) => rank < limit(FLOOR) || candidate.probability >= LEAST_PROBABILITY || isDefined(candidate))
  const kept = likely.slice(0, limit(CEILING))
  return kept.map((candidate) => {
    const own = aliases.of(candidate.key)
    const named = [candidate, ...own.flatMap((alias) => alias.candidate ?? [])].flatMap((each) => each.sentences)
    const numbers = [...new Set(named)].toSorted((a, b) => a - b)
    return {
      key: candidate.key,
      name: candidate.name,
      aliases: own.map((alias) => alias.text),
      score: candidate.score,
      probability: candidate.probability,
      importance: numbers.length,
      definition: chooseDefinition(candidate, facts, sentences),
      mentions: numbers.flatMap((number) => sentences[number]?.id ?? []),
    }
  })
}

function factsByKey(sentences: readonly AnalysedSentence[]): Map<string, DefinitionFact[]> {
  const byKey = new Map<string, DefinitionFact[]>()
  for (const fact of sentences.flatMap((sentence) => sentence.facts)) {
    if (fact.kind !== 'definition') continue
    const key = termKey(fact.term.text)
    byKey.set(key, [...(byKey.get(key) ?? []), fact])
  }
  return byKey
}

/** The best introducing sentence; one with a strict fact is taken before one without unless that is much better. */
function chooseDefinition(
  candidate: ScoredCandidate,
  facts: ReadonlyMap<string, DefinitionFact[]>,
  sentences: readonly AnalysedSentence[],
): ConceptDefinition | null {
  const own = facts.get(candidate.key) ?? []
  const byFact = candidate.introductions.flatMap((introduction) => {
    const fact = own.find((each) => each.sentence === sentences[introduction.sentence]?.id)
    return fact ? [{ introduction, fact }] : []
  })
  const best = candidate.introductions[0]
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
