import { readingOrder } from './columns.ts'
import type { Column } from './columns.ts'
import type { Line, PageRuns, Piece, Run } from './page.ts'
import { mainPiece, segmentsOfPage } from './segments.ts'
import type { Segment } from './segments.ts'

/** Lines of a row whose sizes differ more than this are not one line: a label beside the text. */
const SAME_SIZE = 0.85
const BULLET_SIGN = /^[•‣◦▪▫■□●○◆◇►▶▸▹➢➤✓✔✗–—*·-]$/u

/** The lines of a page in reading order. `runs` stands for the page's own, for instance without furniture. */
export function linesOfPage(page: PageRuns, runs: Run[] = page.runs): Line[] {
  return readingOrder(segmentsOfPage(runs)).flatMap((column) => linesOfColumn(column, page.number))
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
  if (a.pieces.length === 1 && BULLET_SIGN.test(a.pieces[0]?.text ?? '')) return true
  return Math.min(a.size, b.size) >= SAME_SIZE * Math.max(a.size, b.size)
}

function lineOf(segments: Segment[], page: number, column: Line['column']): Line {
  const rtl = segments[0]?.rtl ?? false
  const pieces: Piece[] = []
  let cells = 0
  for (const segment of rtl ? segments.toReversed() : segments) {
    const isBullet = segment.pieces.length === 1 && BULLET_SIGN.test(segment.pieces[0]?.text ?? '')
    if (!isBullet) cells++
    pieces.push(...segment.pieces.map((piece, index) => (index === 0 && pieces.length > 0 ? { ...piece, spaceBefore: true } : piece)))
  }
  const main = mainPiece(pieces)
  return {
    page, pieces, cells, rtl, column,
    text: textOfPieces(pieces),
    x: Math.min(...segments.map((segment) => segment.x)),
    right: Math.max(...segments.map((segment) => segment.right)),
    top: main.y, bottom: main.y + main.height, baseline: main.baseline, size: main.size,
    bold: share(pieces, (piece) => piece.font.bold) > 0.9,
    italic: share(pieces, (piece) => piece.font.italic) > 0.9,
    mono: share(pieces, (piece) => piece.font.mono) > 0.7,
  }
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

