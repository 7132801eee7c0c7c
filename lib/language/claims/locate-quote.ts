import { findQuote } from '#lib/language/find-quote.ts'
import { normaliseWithMap } from '#lib/language/normalise.ts'

/** A passage as a model is given it, by number. */
export type NumberedPassage = { n: number; text: string }
export type QuotePlace = { passage: number; start: number; end: number }

const LEAST_WORDS = 4
const MOST_WORDS = 15

/** Scripts written without spaces: their words are counted by the segmenter and have no edges to respect. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const LETTER = /[\p{L}\p{N}]/u
/** Quote marks and the marks of bold and code, which a model leaves out or adds. */
const LEFT_OUT = /["'*`]/

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Words of a quote: what stands between spaces, so that a formula counts too. */
export function countQuoteWords(quote: string): number {
  if (UNSPACED.test(quote)) return Array.from(segmenter.segment(quote)).filter(({ isWordLike }) => isWordLike).length
  return quote.split(/\s+/).filter((piece) => piece !== '').length
}

type Folded = { text: string; starts: number[]; ends: number[] }

/** Lower case, without quote marks, with the way back into the raw text. */
function fold(raw: string): Folded {
  const { text, starts, ends } = normaliseWithMap(raw)
  const folded: Folded = { text: '', starts: [], ends: [] }
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? ''
    if (LEFT_OUT.test(unit) || (unit === ' ' && folded.text.endsWith(' '))) continue
    const lower = unit.toLowerCase()
    folded.text += lower.length === 1 ? lower : unit
    folded.starts.push(starts[i] ?? 0)
    folded.ends.push(ends[i] ?? raw.length)
  }
  return folded
}

/** Whether a span begins or ends inside a word. */
function cutsWord(text: string, start: number, end: number): boolean {
  const isInside = (before: string | undefined, after: string | undefined) =>
    before !== undefined && after !== undefined && LETTER.test(before) && LETTER.test(after) && !UNSPACED.test(before)
      && !UNSPACED.test(after)
  return isInside(text[start - 1], text[start]) || isInside(text[end - 1], text[end])
}

/** Places of a quote in a raw text; capitals, quote marks and the marks at its ends need not agree. */
function findLoosely(text: string, quote: string): { start: number; end: number } | null {
  const exact = findQuote(text, quote)
  if (exact && !cutsWord(text, exact.start, exact.end)) return exact
  const needle = fold(quote).text.replace(/^[\s.…]+|[\s.,;:!?…]+$/g, '')
  if (needle === '') return null
  const haystack = fold(text)
  for (let at = haystack.text.indexOf(needle); at >= 0; at = haystack.text.indexOf(needle, at + 1)) {
    if (cutsWord(haystack.text, at, at + needle.length)) continue
    const start = haystack.starts[at]
    const end = haystack.ends[at + needle.length - 1]
    if (start !== undefined && end !== undefined) return { start, end }
  }
  return null
}

/**
 * Where a quote of 4 to 15 words stands: in the cited passage, else in the first other one that has it. `start` and `end`
 * are UTF-16 offsets into the passage's raw text. Null if it is too short, too long or nowhere.
 */
export function locateQuote(quote: string, cited: number, passages: readonly NumberedPassage[]): QuotePlace | null {
  const words = countQuoteWords(quote)
  if (words < LEAST_WORDS || words > MOST_WORDS || !/[\p{L}\p{N}]/u.test(quote)) return null
  for (const { n, text } of passages.toSorted((a, b) => Number(b.n === cited) - Number(a.n === cited))) {
    const place = findLoosely(text, quote)
    if (place) return { passage: n, ...place }
  }
  return null
}
