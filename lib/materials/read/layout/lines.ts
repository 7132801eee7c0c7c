import { readingOrder } from './columns.ts'
import type { Column } from './columns.ts'
import type { Line, PageRuns, Piece, Run } from './page.ts'
import { mainPiece, segmentsOfPage, WIDE_GAP } from './segments.ts'
import type { Segment } from './segments.ts'

/** Lines of a row whose sizes differ more than this are not one line: a label beside the text. */
const SAME_SIZE = 0.85
const BULLET_SIGN = /^[•‣◦▪▫■□●○◆◇►▶▸▹➢➤✓✔✗–—*·-]$/u
/** A number or letter before an item, set apart from it. */
const ITEM_LABEL = /^\(?(?:\d{1,2}|[a-zA-Z]|i{1,3}|iv|vi{0,3}|ix)[.)]$/

/** The lines of a page in reading order. `runs` stands for the page's own, for instance without furniture. */
export function linesOfPage(page: PageRuns, runs: Run[] = page.runs): Line[] {
  const regions = Map.groupBy(runs, (run) => run.region ?? 0)
  const inOrder = [...regions].sort(([a], [b]) => a - b)
  return inOrder.flatMap(([, region]) => readingOrder(segmentsOfPage(region)).flatMap((column) => linesOfColumn(column, page.number)))
}

function linesOfColumn(column: Column, page: number): Line[] {
  const groups: Segment[][] = []
  for (const segment of [...column.segments].sort((a, b) => a.row - b.row || a.x - b.x)) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last?.row === segment.row && isOneLine(last, segment)) group.push(segment)
    else groups.push([segment])
  }
  return groups.map((group) => lineOf(group, page, { left: column.left, right: column.right })).sort((a, b) => a.baseline - b.baseline)
}

function isOneLine(a: Segment, b: Segment): boolean {
  if (isLabel(a)) return true
  return Math.min(a.size, b.size) >= SAME_SIZE * Math.max(a.size, b.size)
}

function isLabel({ pieces }: Segment): boolean {
  const [sign, ...more] = pieces
  return more.length === 0 && sign !== undefined && (BULLET_SIGN.test(sign.text) || ITEM_LABEL.test(sign.text))
}

function lineOf(segments: Segment[], page: number, column: Line['column']): Line {
  const rtl = segments[0]?.rtl ?? false
  const pieces: Piece[] = []
  const ordered = rtl ? segments.toReversed() : segments
  for (const segment of ordered) {
    pieces.push(...segment.pieces.map((piece, index) => (index === 0 && pieces.length > 0 ? { ...piece, spaceBefore: true } : piece)))
  }
  const main = mainPiece(pieces)
  return {
    page, pieces, rtl, column, cells: countCells(ordered),
    text: textOfPieces(pieces),
    x: Math.min(...segments.map((segment) => segment.x)),
    right: Math.max(...segments.map((segment) => segment.right)),
    top: main.y, bottom: main.y + main.height, baseline: main.baseline, size: main.size,
    bold: share(pieces, (piece) => piece.font.bold) > 0.9,
    italic: share(pieces, (piece) => piece.font.italic) > 0.9,
    mono: share(pieces, (piece) => piece.font.mono) > 0.7,
  }
}

/** Stretches with a wide gap between them. A label belongs to what it stands before, and an exponent may have filled a gap. */
function countCells(segments: Segment[]): number {
  let cells = 0
  for (const [index, segment] of segments.entries()) {
    const before = segments[index - 1]
    const gap = before ? Math.max(segment.x - before.right, before.x - segment.right) : Number.POSITIVE_INFINITY
    const isFirstLabel = cells === 0 && isLabel(segment)
    const isSign = segment.pieces.length === 1 && BULLET_SIGN.test(segment.pieces[0]?.text ?? '')
    const isNew = cells === 0 || gap > WIDE_GAP * Math.max(segment.size, before?.size ?? 0)
    if (isNew && !isFirstLabel && !isSign) cells++
  }
  return cells
}

export function textOfPieces(pieces: Piece[]): string {
  return pieces.map((piece, index) => (index > 0 && piece.spaceBefore ? ` ${piece.text}` : piece.text)).join('')
}

/** Share of the characters, by number, in pieces that fit. */
function share(pieces: Piece[], fits: (piece: Piece) => boolean): number {
  let all = 0
  let fitting = 0
  for (const piece of pieces) {
    all += piece.text.length
    if (fits(piece)) fitting += piece.text.length
  }
  return all > 0 ? fitting / all : 0
}

