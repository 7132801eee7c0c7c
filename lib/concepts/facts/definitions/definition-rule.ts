import type { LanguageRule } from '#lib/language/rules/rule.ts'
import type { Token } from '#lib/language/tagger.ts'
import type { Tier } from '#lib/concepts/facts/fact.ts'
import type { Range, Tagged } from '#lib/concepts/facts/tagged.ts'

/** What a rule reads in one place of a sentence. Without a gloss it only says that the lecture names the term as a term. */
export type Reading = { term: Range; gloss: Range | null; aliases: Range[]; determiner: string }

/** Reads a sentence at the tokens of the cue words. */
export type Reader = (sentence: Tagged, cue: Range) => Reading | null

/**
 * One way English defines. In `accepts` the term stands in [brackets] and the gloss in {braces}; `rejects` gives no definition.
 * Weight of evidence = `weight` + `quality` x quality of the gloss.
 */
export type DefinitionRule = LanguageRule & {
  tier: Tier
  /** The gloss is a whole clause ("when ...", "that ..."), not a noun phrase. */
  clause?: true
  weight: number
  quality: number
  /** Carries the `g` flag; used through matchAll only, which keeps no state. */
  cue: RegExp
  read: Reader
}

/** The tokens of a reading's gloss; none without a gloss. */
export function glossOf(sentence: Tagged, { gloss }: Reading): Token[] {
  return gloss ? sentence.tokens.slice(gloss.from, gloss.to) : []
}

/** A reading of a name and the phrase that explains it; null when there is no such phrase. */
export function readingOf(name: { term: Range; determiner: string; aliases?: Range[] }, from: number, to: number): Reading | null {
  return to > from ? { term: name.term, gloss: { from, to }, aliases: name.aliases ?? [], determiner: name.determiner } : null
}
