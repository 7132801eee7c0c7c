import { findUnknown } from '#lib/language/claims/find-unknown.ts'
import { locateQuote, type NumberedPassage } from '#lib/language/claims/locate-quote.ts'
import { readSource } from '#lib/language/claims/source.ts'
import { findDoubts, type Doubt } from './find-doubts.ts'

/** What a model says the lecture says: `passage` is the number of the passage it cites, `quote` 4 to 15 words of it. */
export type Claim = { text: string; passage: number; quote: string }

export type ClaimCheck =
  | {
    ok: true
    passage: number
    /** UTF-16 offsets of the quote in the passage's text. */
    start: number
    end: number
    /** The quote stood in another given passage than the cited one. */
    repointed: boolean
    /** Signs that a claim may be wrong; too often a false alarm to hold it, so a reason to look again. */
    doubts: Doubt[]
  }
  | { ok: false; reason: 'passage' | 'quote' | 'unit' | 'name' | 'number'; detail: string }

/**
 * The surface checks of a claim: a first filter with almost no false alarms, never the judge. A claim is held whose passage was not
 * given, whose quote stands in none of the passages, or which has a number, a unit or a name that neither passages nor title have.
 * @param language of the reply, as a tag. Unless reply and passages are English, only quote and long numbers are checked.
 */
export function checkClaim(
  { text, passage, quote }: Claim, passages: readonly NumberedPassage[], { title, language = 'en' }: { title: string; language?: string },
): ClaimCheck {
  if (!passages.some(({ n }) => n === passage)) return { ok: false, reason: 'passage', detail: `There is no passage ${passage}.` }
  const place = locateQuote(quote, passage, passages)
  if (!place) return { ok: false, reason: 'quote', detail: 'No passage has these words, or they are fewer than 4 or more than 15.' }
  const source = readSource(passages, title, language)
  const unknown = findUnknown(text, source)
  if (unknown) return { ok: false, ...unknown }
  const cited = passages.find(({ n }) => n === place.passage)?.text ?? ''
  const doubts = source.isComparable ? findDoubts(text, cited, place) : []
  return { ok: true, ...place, repointed: place.passage !== passage, doubts }
}
