import { findQuote } from '#lib/language/find-quote.ts'
import type { Element } from './schema.ts'

/**
 * An element as it may be shown: its quote is looked up in the passage it names, and the places are those where it was
 * found. Null when it is not there. Our own words pass: they cite nothing.
 * @param passages texts by passage id
 */
export function verifyQuote(element: Element, passages: ReadonlyMap<string, string>): Element | null {
  const { citation } = element
  if (!citation) return element
  const text = passages.get(citation.passageId)
  if (text === undefined) return null
  if (text.slice(citation.start, citation.end) === citation.quote) return element
  const found = findQuote(text, citation.quote)
  return found && { ...element, citation: { ...citation, ...found, quote: text.slice(found.start, found.end) } }
}
