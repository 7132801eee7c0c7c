import { formulasIn } from '#lib/materials/flow-view.ts'

/** A piece of a text: words as they stand, or a formula. */
export type Piece = { start: number; end: number; latex: string | null; isDisplay: boolean }

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const words = (end: number): void => {
    if (end > at) pieces.push({ start: at, end, latex: null, isDisplay: false })
  }
  for (const { start, end, latex, isDisplay } of formulasIn(text)) {
    words(start)
    pieces.push({ start, end, latex, isDisplay })
    at = end
  }
  words(text.length)
  return pieces
}

/** A part of a text, made wide enough to hold each formula it touches whole; null where it covers nothing. */
export function widenToFormulas(pieces: readonly Piece[], from: number, to: number): { from: number; to: number } | null {
  if (from >= to) return null
  const touched = pieces.filter((piece) => piece.latex !== null && piece.start < to && piece.end > from)
  return { from: Math.min(from, ...touched.map(({ start }) => start)), to: Math.max(to, ...touched.map(({ end }) => end)) }
}

/** The pieces that lie in a part of the text, cut at its ends. */
export function piecesWithin(pieces: readonly Piece[], from: number, to: number): Piece[] {
  return pieces.filter(({ start, end }) => start < to && end > from)
    .map((piece) => (piece.latex === null ? { ...piece, start: Math.max(piece.start, from), end: Math.min(piece.end, to) } : piece))
}
