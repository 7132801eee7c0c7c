import type { Piece, Run } from './page.ts'
import { piecesOfRun } from './pieces.ts'

/** Pieces of one baseline with no wide gap between them. `row` numbers the baselines of the page. */
export type Segment = {
  row: number
  pieces: Piece[]
  x: number
  right: number
  top: number
  bottom: number
  baseline: number
  size: number
  rtl: boolean
}

/** Baselines this close (in ems of the smaller text) are one. */
const SAME_BASELINE = 0.25
/** A wider gap, in ems, parts columns, cells or a label from its text. */
export const WIDE_GAP = 0.9
/** Text below this share of its neighbour's size may be its index or exponent. */
const SCRIPT_SIZE = 0.85
/** How far an index may be shifted up or down, in ems of its neighbour. */
const SCRIPT_SHIFT = 0.65
/** A gap as wide as this, in ems, is a space even where the file has none. */
const SPACE_GAP = 0.12

const RTL = /[\u0590-\u08ff]/g

/** Parts the runs of a page into rows and these at wide gaps; exponents and indices go with what they stand at. */
export function segmentsOfPage(runs: Run[]): Segment[] {
  const rows: { baseline: number; size: number; runs: Run[] }[] = []
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    // Rows come in order of their baselines: only the last few can be near.
    const near = rows.slice(-6).filter((row) => Math.abs(row.baseline - run.baseline) <= SAME_BASELINE * Math.min(row.size, run.size))
    const row = near.sort((a, b) => Math.abs(a.baseline - run.baseline) - Math.abs(b.baseline - run.baseline))[0]
    if (row) {
      row.runs.push(run)
      if (run.size > row.size) Object.assign(row, { size: run.size, baseline: run.baseline })
    } else rows.push({ baseline: run.baseline, size: run.size, runs: [run] })
  }
  return attachScripts(rows.flatMap((row, index) => segmentsOfRow(row.runs, index)))
}

function segmentsOfRow(runs: Run[], row: number): Segment[] {
  const pieces = runs.flatMap(piecesOfRun)
  const text = pieces.map((piece) => piece.text).join('')
  const rtl = (text.match(RTL)?.length ?? 0) > text.length / 2
  const groups: Piece[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const piece of pieces.sort((a, b) => a.x - b.x)) {
    const group = groups.at(-1)
    // The same words printed twice at one place are a shadow or false bold.
    if (group?.some((other) => other.text === piece.text && Math.abs(other.x - piece.x) < 0.15 * piece.size)) continue
    if (group && piece.x - right <= WIDE_GAP * Math.max(piece.size, group.at(-1)?.size ?? 0)) group.push(piece)
    else groups.push([piece])
    right = Math.max(right, piece.x + piece.width)
  }
  return groups.map((group) => segmentOf(group, row, rtl))
}

function segmentOf(pieces: Piece[], row: number, rtl: boolean): Segment {
  const main = mainPiece(pieces)
  const ordered = [...pieces].sort((a, b) => (rtl ? b.x + b.width - a.x - a.width : a.x - b.x))
  return {
    row, rtl, pieces: withSpaces(ordered, rtl),
    x: Math.min(...pieces.map((piece) => piece.x)),
    right: Math.max(...pieces.map((piece) => piece.x + piece.width)),
    top: main.y, bottom: main.y + main.height, baseline: main.baseline, size: main.size,
  }
}

/** The piece that stands for a line: the first of the size that most characters have. */
export function mainPiece(pieces: Piece[]): Piece {
  const bySize = new Map<number, number>()
  for (const { size, text } of pieces) bySize.set(size, (bySize.get(size) ?? 0) + text.length)
  const main = [...bySize].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0]
  return pieces.find((piece) => piece.size === main) ?? (pieces[0] as Piece)
}

/** Between runs only the gap says whether a new word begins. */
function withSpaces(pieces: Piece[], rtl: boolean): Piece[] {
  return pieces.map((piece, index) => {
    const before = pieces[index - 1]
    if (!before) return { ...piece, spaceBefore: false }
    const gap = rtl ? before.x - piece.x - piece.width : piece.x - before.x - before.width
    return { ...piece, spaceBefore: gap > SPACE_GAP * Math.max(piece.size, before.size) }
  })
}

function attachScripts(segments: Segment[]): Segment[] {
  const attached = new Map<Segment, Piece[]>()
  const rest = new Set(segments)
  // Scripts follow each other: each makes its host longer.
  const rightOf = (host: Segment): number => Math.max(host.right, ...(attached.get(host) ?? []).map((piece) => piece.x + piece.width))
  for (const script of [...segments].sort((a, b) => a.x - b.x)) {
    const host = segments.find((other) =>
      script.size < SCRIPT_SIZE * other.size && other.row !== script.row
      && Math.abs(other.baseline - script.baseline) <= SCRIPT_SHIFT * other.size
      && script.x >= other.x - 0.1 * other.size && script.x <= rightOf(other) + 0.35 * other.size
      && script.right <= rightOf(other) + 4 * other.size
      && !other.pieces.some((piece) => overlap(piece, script) > 0.5 * Math.min(piece.width, script.right - script.x)))
    if (!host || !rest.has(host)) continue
    attached.set(host, [...(attached.get(host) ?? []), ...script.pieces])
    rest.delete(script)
  }
  return [...rest].map((segment) => {
    const scripts = attached.get(segment)
    return scripts ? segmentOf([...segment.pieces, ...scripts], segment.row, segment.rtl) : segment
  })
}

function overlap(piece: Piece, segment: Segment): number {
  return Math.min(piece.x + piece.width, segment.right) - Math.max(piece.x, segment.x)
}
