import type { FacetFeedback, Feedback } from '#lib/exams/view.ts'
import type { GradeRecord } from '#lib/questions/schema.ts'

const FACETS: Record<NonNullable<FacetFeedback['verdict']>, string> = {
  found: 'Found', missing: 'Missing', contradicted: 'Says otherwise', unclear: 'Cannot tell',
}
export const facetWords = (verdict: NonNullable<FacetFeedback['verdict']>): string => FACETS[verdict]

const VERDICTS: Record<GradeRecord['verdict'], string> = {
  'all-found': 'All points found.',
  missing: 'Not all points were found.',
  'cannot-tell': 'Nobody here can tell whether this says it. Compare it with the points below and mark yourself.',
  waiting: 'Not graded yet. It is tried again, and counts for nothing meanwhile.',
  'self-marked': 'You marked this yourself.',
}
const NOT_GRADED = 'Not graded. Compare your answer with the points below.'

/** How a written answer came out, in a sentence. */
export function verdictWords(verdict: GradeRecord['verdict'] | null, text: string | null): string {
  if (verdict) return VERDICTS[verdict]
  return text ? NOT_GRADED : 'A full answer says:'
}

type Result = { words: string; tone: 'right' | 'wrong' | 'attention' | undefined }

/** Of a written answer the verdict says more than its score, and without a model it has none. */
const WRITTEN: Record<GradeRecord['verdict'], Result> = {
  'all-found': { words: 'All points found', tone: 'right' },
  missing: { words: 'Points missing', tone: 'attention' },
  'cannot-tell': { words: 'Mark yourself', tone: 'attention' },
  waiting: { words: 'Not graded yet', tone: 'attention' },
  'self-marked': { words: 'Marked by you', tone: undefined },
}

/** What an answer was, in a word or two, and how it is shown. */
export function resultWords({ score, given, parts }: Pick<Feedback, 'score' | 'given' | 'parts'>): Result {
  if (parts?.kind === 'points') {
    const ticked = parts.points.filter(({ isTicked }) => isTicked).length
    return { words: `${ticked} of ${parts.points.length} points`, tone: undefined }
  }
  if (parts?.kind === 'written' && parts.verdict && given !== null) return WRITTEN[parts.verdict]
  if (score === null) return WRITTEN.waiting
  if (score >= 1) return { words: 'Right', tone: 'right' }
  if (given === null) return { words: 'Not answered', tone: 'wrong' }
  if (parts?.kind !== 'pairs' || score === 0) return { words: score > 0 ? 'Partly right' : 'Not right', tone: 'wrong' }
  return { words: `${parts.pairs.filter(({ isRight }) => isRight).length} of ${parts.pairs.length} right`, tone: 'attention' }
}

type Piece = { part: string; isMarked: boolean; at: number }

/** A text cut where the words quoted from it begin and end; quotes that do not stand in it, or run into another, are left out. */
export function markedWords(text: string, quotes: readonly string[]): Piece[] {
  const places = quotes
    .map((quote) => ({ start: quote === '' ? -1 : text.indexOf(quote), length: quote.length }))
    .filter(({ start }) => start >= 0)
    .toSorted((a, b) => a.start - b.start || b.length - a.length)
  const pieces: Piece[] = []
  let at = 0
  for (const { start, length } of places) {
    if (start < at) continue
    if (start > at) pieces.push({ part: text.slice(at, start), isMarked: false, at })
    pieces.push({ part: text.slice(start, start + length), isMarked: true, at: start })
    at = start + length
  }
  return at < text.length ? [...pieces, { part: text.slice(at), isMarked: false, at }] : pieces
}
