import { tagTokens, type Token } from '#lib/language/tagger.ts'
import type { Span } from './fact.ts'

/** A raw sentence with its tokens; all matching happens on this and gives offsets into `text`. */
export type Tagged = { text: string; tokens: Token[] }

/** Tokens `from` (inclusive) to `to` (exclusive). */
export type Range = { from: number; to: number }

/** The analysis of facts and the ranking of concepts read the same sentences one after the other: tagged once. */
const recent = new Map<string, Tagged>()
const MOST_RECENT = 4000

/** Tags a sentence, or gives the tokens it has; treat them as fixed. */
export function tagSentence(text: string): Tagged {
  const known = recent.get(text)
  if (known) return known
  const tagged = { text, tokens: tagTokens(text) }
  if (recent.size >= MOST_RECENT) recent.clear()
  recent.set(text, tagged)
  return tagged
}

/** Index of the first token that starts at or after a character offset; the number of tokens if there is none. */
export function tokenAt(sentence: Tagged, offset: number): number {
  const index = sentence.tokens.findIndex((token) => token.start >= offset)
  return index < 0 ? sentence.tokens.length : index
}

/** The span of a range in the raw text, or null if the range is empty. */
export function spanOf(sentence: Tagged, range: Range): Span | null {
  const first = sentence.tokens[range.from]
  const last = sentence.tokens[range.to - 1]
  if (!first || !last || range.to <= range.from) return null
  return { start: first.start, end: last.end, text: sentence.text.slice(first.start, last.end) }
}

export function tokensIn(sentence: Tagged, range: Range): Token[] {
  return sentence.tokens.slice(range.from, range.to)
}
