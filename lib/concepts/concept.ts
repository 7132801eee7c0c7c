import type { Span, Tier } from './facts/fact.ts'

/** The sentence in which the lecture says what a concept is, or first brings it in. */
export type ConceptDefinition = {
  sentence: string
  term: Span
  /** Null when the lecture introduces the concept there without a gloss of its own (`rule` is "introduced"). */
  gloss: Span | null
  rule: string
  tier: Tier
}

/** A concept as found in a document, best first in every list of them. */
export type ExtractedConcept = {
  /** `termKey` of the name: equal for all spellings. */
  key: string
  /** As the lecture mostly writes it; lower case unless a proper name or an acronym. */
  name: string
  aliases: string[]
  /** Logit of being a key term. */
  score: number
  /** 0..1; decides whether it is a concept at all. */
  probability: number
  /** Number of sentences that name it; ranks concepts by how much the lecture is about them. */
  importance: number
  definition: ConceptDefinition | null
  /** Ids of the sentences that name it, in order. */
  mentions: string[]
}
