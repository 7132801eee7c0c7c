import { locateQuote } from '#lib/language/claims/locate-quote.ts'
import type { Citation } from '#lib/questions/schema.ts'

/** A passage as a model is given it, with its sentences so that a quote's sentence and page can be told. Offsets are into `text`. */
export type BankPassage = { n: number; id: string; text: string; sentences: { id: string; page: number; start: number; end: number }[] }

/**
 * Where 4 to 15 quoted words stand in the passage they are said to be from. Null where they do not, or prove too little: a
 * quote of another place is no proof of what this passage says.
 */
export function placeQuote(quote: string, cited: number, passages: readonly BankPassage[]): Citation | null {
  const passage = passages.find(({ n }) => n === cited)
  const place = passage && locateQuote(quote, cited, [passage])
  const sentence = place && passage.sentences.find(({ start, end }) => start <= place.start && place.start < end)
  if (!sentence) return null
  const { start, end } = place
  return { sentenceId: sentence.id, passageId: passage.id, page: sentence.page, quote: passage.text.slice(start, end), start, end }
}
