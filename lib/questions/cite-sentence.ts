import { findQuote } from '#lib/language/find-quote.ts'
import type { Fact, Span } from '#lib/concepts/facts/fact.ts'
import type { Citation } from './schema.ts'

/** A sentence where it stands: offsets into the passage's text. */
export type PlacedSentence = { id: string; passageId: string; page: number; start: number; end: number; passageText: string }

/** The place of a quote, found again in its sentence's own part of the passage; null when it does not stand there. */
export function citeSentence(sentence: PlacedSentence, quote: string): Citation | null {
  const found = findQuote(sentence.passageText.slice(sentence.start, sentence.end), quote)
  if (!found) return null
  const [start, end] = [sentence.start + found.start, sentence.start + found.end]
  const { id: sentenceId, passageId, page, passageText } = sentence
  return { sentenceId, passageId, page, quote: passageText.slice(start, end), start, end }
}

/** Whether term and gloss of a definition lie in the quoted place, word for word, and do not overlap. */
export function factStandsIn(fact: Fact | undefined, sentence: PlacedSentence, citation: Citation): boolean {
  if (fact?.kind !== 'definition') return false
  const { term, gloss } = fact
  const stands = ({ start, end, text }: Span) => sentence.start + start >= citation.start && sentence.start + end <= citation.end
    && text !== '' && sentence.passageText.slice(sentence.start + start, sentence.start + end) === text
  return stands(term) && stands(gloss) && (term.end <= gloss.start || gloss.end <= term.start)
}
