import { findQuote } from '#lib/language/find-quote.ts'

const WORDS = { least: 4, most: 15 }

/** Quote marks around, and stops at the end, are not part of what was quoted. */
const bare = (quote: string) => quote.trim().replace(/^["'“”‘’«»…\s]+|["'“”‘’«»….,;:!?\s]+$/g, '')

/**
 * Whether a quote stands word for word in one of the passages, whichever it names: 4 to 15 words, capitals and ways of
 * writing quotes, dashes and spaces aside.
 */
export function quoteStands(quote: string, passages: readonly string[]): boolean {
  const wanted = bare(quote).toLowerCase()
  const words = wanted.split(/\s+/).length
  return words >= WORDS.least && words <= WORDS.most && passages.some((passage) => findQuote(passage.toLowerCase(), wanted) !== null)
}
