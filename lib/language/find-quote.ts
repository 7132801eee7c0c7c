import { normaliseText, normaliseWithMap } from './normalise.ts'

/**
 * Re-finds a quote in a text although quotes, dashes, spaces, ligatures or composed letters are written differently.
 * Gives UTF-16 offsets into the raw text, or null. Words and capitals must agree; nothing is guessed.
 */
export function findQuote(text: string, quote: string): { start: number; end: number } | null {
  const exact = quote === '' ? -1 : text.indexOf(quote)
  if (exact >= 0) return { start: exact, end: exact + quote.length }
  const haystack = normaliseWithMap(text)
  const whole = normaliseText(quote)
  const bare = whole.replace(/^["'\s]+|["'\s]+$/g, '')
  for (const needle of [whole, bare]) {
    const at = needle === '' ? -1 : haystack.text.indexOf(needle)
    const start = haystack.starts[at]
    const end = haystack.ends[at + needle.length - 1]
    if (at >= 0 && start !== undefined && end !== undefined) return { start, end }
  }
  return null
}
