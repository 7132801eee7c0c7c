/**
 * The one analysis of a lecture's sentences. Made once at ingest; concepts, explanations and questions all read it.
 * Spans are UTF-16 offsets into the raw text of the sentence, so that every key and gloss can be re-found in the quote.
 */

export type Span = { start: number; end: number; text: string }

/** A sentence as the analysis sees it. `id` is whatever the caller uses to find it again. */
export type SourceSentence = {
  id: string
  ordinal: number
  paragraph: number
  section: number
  page: number
  block: 'prose' | 'heading' | 'bullet' | 'caption' | 'table' | 'code'
  text: string
}

/**
 * What a sentence is, for whoever wants to quote it.
 * dependent: needs its predecessor (opens with it, this, such, however...) · aside: about the book, not the subject ·
 * question · imperative · example: opens or holds an example · hedged · negated · personal: you, we · objective: learning goals.
 */
export type Trait =
  | 'dependent' | 'aside' | 'question' | 'imperative' | 'example' | 'hedged' | 'negated' | 'personal' | 'objective'
  | 'definition' | 'cause' | 'contrast' | 'step'

/** `upper`: an explicit cue or a generic subject; `lower`: apposition, "or", colon and other weak patterns. */
export type Tier = 'upper' | 'lower'

/** T is defined by a gloss in one sentence. `weight` 0..1 is the strength of the pattern (findings/concepts.md 6.3). */
export type DefinitionFact = {
  kind: 'definition'
  /** Name of the rule in the pattern table. */
  rule: string
  tier: Tier
  weight: number
  sentence: string
  term: Span
  gloss: Span
  /** Other names the same sentence gives ("also called X", "(STM)"). */
  aliases: Span[]
  plural: boolean
}

/** Coordinated or counted items under one head ("three types of X: a, b, and c"). */
export type ListFact = { kind: 'list'; rule: string; tier: Tier; sentence: string; head: Span | null; items: Span[]; counted: boolean }

/** Two things set against each other in one sentence. */
export type ContrastFact = { kind: 'contrast'; rule: string; tier: Tier; sentence: string; left: Span; right: Span }

export type Fact = DefinitionFact | ListFact | ContrastFact

export type AnalysedSentence = SourceSentence & { traits: Trait[]; facts: Fact[] }
