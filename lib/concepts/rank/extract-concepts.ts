import type { ExtractedConcept } from '#lib/concepts/concept.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { isEnglish } from '#lib/language/is-english.ts'
import { findAliases } from './aliases.ts'
import { chooseDefinition, factsByKey } from './choose-definition.ts'
import type { Weights } from './features.ts'
import { scoreCandidates, type ScoredCandidate } from './score-candidates.ts'

/** Least probability of a concept; least and most of them for 10,000 words, and for a text however short. */
const LEAST_PROBABILITY = 0.25
/** Not even to make up the least number. */
const HOPELESS = 0.02
const FLOOR = { share: 8, least: 3 }
const CEILING = { share: 60, least: 20 }

/** Slides say little of much: one topic for so many pages at least, up to a screenful. */
const PAGES_PER_TOPIC = 2
const MOST_TOPICS = 20

/**
 * The concepts of a document, best first. `sections[n]` is the heading path of section n (outermost first), as the
 * sentences number them. Local facts should be settled (`settleFacts`) before.
 * English only: none for another language.
 */
export function extractConcepts(
  sentences: readonly AnalysedSentence[],
  sections: readonly (readonly string[])[],
  weights?: Weights,
): ExtractedConcept[] {
  if (!isEnglish(sentences.map((sentence) => sentence.text))) return []
  const { candidates, evidence, slides } = scoreCandidates(sentences, sections, weights)
  const aliases = findAliases(candidates, evidence)
  const heads = candidates.filter((candidate) => !aliases.isAlias(candidate.key))
  const words = sentences.reduce((sum, sentence) => sum + sentence.text.split(/\s+/).length, 0)
  const limit = ({ share, least }: { share: number; least: number }) => Math.max(least, Math.round((share * words) / 10_000))
  const floor = Math.max(limit(FLOOR), Math.min(MOST_TOPICS, Math.round(slides / PAGES_PER_TOPIC)))
  const facts = factsByKey(sentences)
  // A term the lecture defines outright is one of its concepts, however seldom it is named.
  const isDefined = ({ key }: ScoredCandidate) => (facts.get(key) ?? []).some((fact) => fact.tier === 'upper')
  const likely = heads.filter((candidate, rank) =>
    (rank < floor && candidate.probability >= HOPELESS) || candidate.probability >= LEAST_PROBABILITY || isDefined(candidate))
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
