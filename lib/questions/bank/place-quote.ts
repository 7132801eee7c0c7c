import { findQuote } from '#lib/language/find-quote.ts'
import type { Citation } from '#lib/questions/schema.ts'

/** A passage as a model is given it, with its sentences so that a quote's sentence and page can be told. Offsets are into `text`. */
export type BankPassage = { n: number; id: string; text: string; sentences: { id: string; page: number; start: number; end: number }[] }

const WORDS = { least: 4, most: 15 }
const LETTER = /[\p{L}\p{N}]/u

/** A quote is copied with other marks at its ends, and with a capital where it now begins a sentence. */
function spellings(quote: string): string[] {
  const bare = quote.trim().replace(/^[\s"“”'‘’.…]+|[\s"“”'‘’.…,;:!?]+$/gu, '')
  const first = bare.charAt(0)
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()
  return [...new Set([quote.trim(), bare, other + bare.slice(1)])].filter((text) => text !== '')
}

const cutsWord = (text: string, start: number, end: number): boolean =>
  [[start - 1, start], [end - 1, end]].some(([a, b]) => LETTER.test(text[a!] ?? '') && LETTER.test(text[b!] ?? ''))

/**
 * Where 4 to 15 quoted words stand: in the cited passage, else in the first other one that has them. Null where they stand
 * nowhere, or prove too little.
 */
export function placeQuote(quote: string, cited: number, passages: readonly BankPassage[]): Citation | null {
  const words = quote.split(/\s+/).filter((word) => LETTER.test(word)).length
  if (words < WORDS.least || words > WORDS.most) return null
  for (const passage of passages.toSorted((a, b) => Number(b.n === cited) - Number(a.n === cited))) {
    const { id: passageId, text, sentences } = passage
    const places = spellings(quote).map((spelling) => findQuote(text, spelling))
    const place = places.find((found) => found && !cutsWord(text, found.start, found.end))
    const sentence = place && sentences.find(({ start, end }) => start <= place.start && place.start < end)
    if (!place || !sentence) continue
    return { sentenceId: sentence.id, passageId, page: sentence.page, quote: text.slice(place.start, place.end), ...place }
  }
  return null
}
