import { findUnknown } from '#lib/language/claims/find-unknown.ts'
import { readSource } from '#lib/language/claims/source.ts'
import { contentStems } from '#lib/language/stems.ts'
import type { SectionContext } from '#lib/questions/bank/bank-item.ts'
import { conceptOf } from '#lib/questions/bank/link-concepts.ts'
import { placeQuote, type BankPassage } from '#lib/questions/bank/place-quote.ts'
import type { Citation } from '#lib/questions/schema.ts'
import { isAlike, stemWords } from '#lib/questions/stem-likeness.ts'
import type { WrittenDraft } from '#lib/questions/tasks/written-draft/schema.ts'
import { decideWritten, type WrittenItem } from './written-item.ts'

/** Of a point's content words so many stand in the quoted sentence or beside it, and at most so many in the question. */
const LEAST_SUPPORTED = 0.6
const MOST_GIVEN = 0.8

const shareIn = (text: string, within: string): number => {
  const [own, there] = [[...new Set(contentStems(text))], new Set(contentStems(within))]
  return own.length === 0 ? 0 : own.filter((stem) => there.has(stem)).length / own.length
}

/** The quoted sentence with the one before and behind. */
function around(citation: Citation, passages: readonly BankPassage[]): string {
  const passage = passages.find(({ id }) => id === citation.passageId)
  const at = passage?.sentences.findIndex(({ id }) => id === citation.sentenceId) ?? -1
  const near = passage?.sentences.slice(Math.max(0, at - 1), at + 2) ?? []
  return passage?.text.slice(near[0]?.start ?? 0, near.at(-1)?.end ?? 0) ?? ''
}

function faultOfPoints({ draft, citations }: WrittenItem, { passages }: SectionContext): string | null {
  const texts = draft.points.map(({ text }) => text)
  if (texts.some((text, at) => shareIn(text, around(citations[at]!, passages)) < LEAST_SUPPORTED)) return 'point not supported'
  if (texts.some((text) => shareIn(text, draft.stem) > MOST_GIVEN)) return 'the question gives a point'
  const words = texts.map(stemWords)
  if (words.some((one, at) => words.slice(0, at).some((other) => isAlike(one, other)))) return 'two points alike'
  return texts.some((text) => shareIn(text, draft.reference) < LEAST_SUPPORTED) ? 'reference without a point' : null
}

/**
 * The checks of a short-answer draft that need no model, in order of cost: every point's quote stands on its page and supports
 * it; numbers and names are the lecture's; it asks what no other does, about a concept of the lecture.
 * @param existing stems of the material, and of the drafts before it
 */
export function checkWritten(draft: WrittenDraft, context: SectionContext, existing: readonly string[]): WrittenItem {
  const item: WrittenItem = { draft, citations: [], concept: null, verdicts: [], rejectedFor: null }
  const places = draft.points.map(({ quote, passage }) => placeQuote(quote, passage, context.passages))
  item.citations = places.filter((place) => place !== null)
  const isProved = item.citations.length === places.length
  decideWritten(item, 'quote found', isProved ? null : 'quote not found', `${item.citations.length} of ${places.length}`)
  if (item.rejectedFor) return item
  decideWritten(item, 'form', /\?$/.test(draft.stem) ? null : 'no question')
  if (item.rejectedFor) return item
  decideWritten(item, 'points', faultOfPoints(item, context))
  if (item.rejectedFor) return item
  const source = readSource(context.passages, context.title, context.language)
  const texts = [draft.stem, draft.reference, ...draft.points.map(({ text }) => text)]
  const unknown = texts.map((text) => findUnknown(text, source)).find((found) => found !== null)
  const fault = unknown ? `${unknown.reason} not in the lecture` : null
  decideWritten(item, 'numbers and names stand in the lecture', fault, unknown?.detail ?? null)
  if (item.rejectedFor) return item
  const words = stemWords(draft.stem)
  decideWritten(item, 'no duplicate', existing.some((stem) => isAlike(words, stemWords(stem))) ? 'stem like another' : null)
  if (item.rejectedFor) return item
  const sentenceId = item.citations[0]?.sentenceId ?? ''
  item.concept = conceptOf({ concept: draft.concept, stem: draft.stem, key: draft.reference, sentenceId }, context.concepts)
  decideWritten(item, 'concept of the lecture', item.concept ? null : 'no concept', item.concept?.name ?? null)
  return item
}
