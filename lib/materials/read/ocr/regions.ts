import type { OcrLine } from './recogniser.ts'

/** Edges of one column differ by less than this share of its width. */
const EDGE = 0.08

type Extent = { left: number; right: number; top: number; bottom: number }
type Part = Extent & { lines: OcrLine[] }

/**
 * The lines of a page by the parts they stand in, in reading order: columns, and what goes over all of them. The recogniser
 * parts a page into blocks and has most of that order; what stands below all columns it reads with the first.
 */
export function inRegions(lines: OcrLine[]): OcrLine[][] {
  const regions: Part[] = []
  for (const block of belowColumns([...Map.groupBy(lines, (line) => line.block).values()].map(partOf))) {
    const open = regions.at(-1)
    if (open && goesOn(open, block)) {
      open.lines.push(...block.lines)
      open.bottom = block.bottom
    } else regions.push({ ...block, lines: [...block.lines] })
  }
  return regions.map((region) => region.lines)
}

/** Puts a block that stands below the columns to its right behind them. */
function belowColumns(blocks: Part[]): Part[] {
  const after = new Map<number, Part[]>()
  const kept: { block: Part; index: number }[] = []
  for (const [index, block] of blocks.entries()) {
    const last = lastOfColumns(blocks, index)
    if (last === null) kept.push({ block, index })
    else after.set(last, [...(after.get(last) ?? []), block])
  }
  return kept.flatMap(({ block, index }) => [block, ...(after.get(index) ?? [])])
}

/** The last block of the columns that begin higher on the page, if they end above this block; else null. */
function lastOfColumns(blocks: Part[], index: number): number | null {
  const block = blocks[index]
  const first = blocks.findIndex((other, at) => at > index && block !== undefined && other.bottom < block.top)
  const column = blocks[first]
  if (!block || !column) return null
  let last = first
  const isColumn = (other: Part | undefined): boolean => other !== undefined && other.left >= column.left - reachOf(column, other)
  while (isColumn(blocks[last + 1])) last++
  const ends = Math.max(...blocks.slice(first, last + 1).map(({ bottom }) => bottom))
  return ends < block.top ? last : null
}

/** Does the next block stand below, within the edges of the part before it? */
function goesOn(open: Part, next: Part): boolean {
  const reach = reachOf(open, next)
  return next.top >= open.bottom - reach && next.left >= open.left - reach && next.right <= open.right + reach
}

const reachOf = (a: Extent, b: Extent): number => EDGE * Math.max(a.right - a.left, b.right - b.left)

function partOf(lines: OcrLine[]): Part {
  const words = lines.flatMap((line) => line.words)
  return {
    lines, left: Math.min(...words.map(({ x }) => x)), right: Math.max(...words.map(({ x, width }) => x + width)),
    top: Math.min(...lines.map(({ baseline, rowHeight }) => baseline - rowHeight)),
    bottom: Math.max(...lines.map(({ baseline }) => baseline)),
  }
}
