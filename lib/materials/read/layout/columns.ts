import type { Segment } from './segments.ts'

/** Segments that are read from top to bottom, and the edges of the column they fill. */
export type Column = { left: number; right: number; segments: Segment[] }

/** A column has at least this many segments and is at least this many ems wide. */
const MIN_SEGMENTS = 4
/** At least this many of its segments are full lines. */
const MIN_FULL = 3
const MIN_EMS = 7
/** A segment that fills this share of its column is a full line; cells of a table are ragged. */
const MIN_FILL = 0.55
/** Full lines hold at least this share of the text of a column. */
const MIN_FULL_SHARE = 0.35
/** Columns are set about as densely as each other; beside a table's long cells stand few labels. */
const MIN_DENSITY = 0.4
/** Columns stand side by side over at least this share of the shorter one. */
const MIN_SIDE_BY_SIDE = 0.4
/** Little of the text, by width, may reach across a gutter: titles and wide figures. */
const MAX_CROSSING = 0.25
/** Between two that reach across, fewer rows than this are no columns but gaps in a line. */
const MIN_BAND_ROWS = 3
const MAX_DEPTH = 3

/**
 * The columns of a page in reading order. What reaches across two columns parts them into bands, each read
 * from its left to its right column (from right to left where the script runs so).
 */
export function readingOrder(segments: Segment[], depth = 0): Column[] {
  if (segments.length === 0) return []
  const gutter = depth < MAX_DEPTH ? findGutter(segments) : null
  if (gutter === null) return [columnOf(segments)]
  const bands: Segment[][] = [[]]
  const columns: Column[] = []
  const rtl = segments.filter((segment) => segment.rtl).length > segments.length / 2
  const close = (): void => {
    const band = bands.pop() ?? []
    const sides = [band.filter((segment) => segment.x < gutter), band.filter((segment) => segment.x >= gutter)]
    const isBand = columns.length === 0 || sides.some((side) => rows(side) >= MIN_BAND_ROWS)
    if (!isBand && band.length > 0) addWide(columns, band, gutter)
    else for (const side of rtl ? sides.toReversed() : sides) columns.push(...readingOrder(side, depth + 1))
    bands.push([])
  }
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    if (crosses(segment, gutter)) {
      close()
      addWide(columns, [segment], gutter)
    } else bands[0]?.push(segment)
  }
  close()
  return columns
}

/** Adds lines over the whole width to those before them, if these are such lines too. */
function addWide(columns: Column[], segments: Segment[], gutter: number): void {
  const last = columns.at(-1)
  if (last?.segments.some((other) => crosses(other, gutter))) columns[columns.length - 1] = columnOf([...last.segments, ...segments])
  else columns.push(columnOf(segments))
}

function columnOf(segments: Segment[]): Column {
  return {
    left: Math.min(...segments.map((segment) => segment.x)),
    right: Math.max(...segments.map((segment) => segment.right)),
    segments,
  }
}

function crosses(segment: Segment, gutter: number): boolean {
  return segment.x < gutter && segment.right > gutter
}

/** Left edge of the right-hand column, or null where the text is one column. */
function findGutter(segments: Segment[]): number | null {
  const size = median(segments.map((segment) => segment.size))
  const lefts = segments.map((segment) => segment.x)
  const total = sum(widthsOf(segments))
  let best: { x: number; crossing: number } | null = null
  for (const left of new Set(lefts.map((x) => Math.round(x)))) {
    if (lefts.filter((x) => Math.abs(x - left) <= 2).length < MIN_SEGMENTS) continue
    const x = left - 2
    const before = segments.filter((segment) => segment.right <= x)
    const after = segments.filter((segment) => segment.x >= x)
    const crossing = total - sum(widthsOf(before)) - sum(widthsOf(after))
    if (crossing > MAX_CROSSING * total) continue
    if (!isColumn(before, size) || !isColumn(after, size) || !standSideBySide(before, after)) continue
    if (!best || crossing < best.crossing) best = { x, crossing }
  }
  return best?.x ?? null
}

function isColumn(segments: Segment[], size: number): boolean {
  if (segments.length < MIN_SEGMENTS) return false
  const { left, right } = columnOf(segments)
  const widths = widthsOf(segments)
  const full = widths.filter((width) => width >= MIN_FILL * (right - left))
  return right - left >= MIN_EMS * size && full.length >= MIN_FULL && sum(full) >= MIN_FULL_SHARE * sum(widths)
}

function standSideBySide(a: Segment[], b: Segment[]): boolean {
  const [topA, bottomA, topB, bottomB] = [top(a), bottom(a), top(b), bottom(b)]
  const [density, other] = [rows(a) / (bottomA - topA), rows(b) / (bottomB - topB)]
  if (Math.min(density, other) < MIN_DENSITY * Math.max(density, other)) return false
  return Math.min(bottomA, bottomB) - Math.max(topA, topB) >= MIN_SIDE_BY_SIDE * Math.min(bottomA - topA, bottomB - topB)
}

function rows(segments: Segment[]): number {
  return new Set(segments.map((segment) => segment.row)).size
}

function top(segments: Segment[]): number {
  return Math.min(...segments.map((segment) => segment.top))
}

function bottom(segments: Segment[]): number {
  return Math.max(...segments.map((segment) => segment.bottom))
}

function widthsOf(segments: Segment[]): number[] {
  return segments.map((segment) => segment.right - segment.x)
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
