import type { Block, Line } from './page.ts'

/**
 * Slides that are built up step by step stand in a PDF as several pages, each showing what the one before showed and a
 * little more. They are read as one slide: its last page gives the text, and each line knows on which page it appeared.
 */

/** A page is a step of the next one when this share of its lines stands there too. */
const MIN_KEPT = 0.8
/** Lines whose left edges are this near, in points, stand at the same place; how high may change as a slide fills. */
const GRID = 4
const ENDED = /[.?!:;。！？]["”’»)\]]*\d{0,3}$/u

/** A line of the last page with the same line on each page that shows it, from where it first appears. */
export type Appearances = WeakMap<Line, Line[]>

/** Whether a page with the lines `before` is a step towards the page with the lines `after`. */
export function isStepOf(before: Line[], after: Line[]): boolean {
  if (!before.some((line) => /\p{L}{3}|[\p{Script=Han}\p{Script=Hangul}]{2}/u.test(line.text))) return false
  const gone = linesOnlyIn(before, after)
  // Another title is another slide, whatever else it repeats.
  return !gone.includes(before[0] as Line) && before.length - gone.length >= MIN_KEPT * before.length
}

/** The lines of `before` that do not stand in `after`. */
export function linesOnlyIn(before: Line[], after: Line[]): Line[] {
  const left = new Map<string, number>()
  for (const line of after) left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) + 1)
  return before.filter((line) => {
    const count = left.get(keyOf(line)) ?? 0
    left.set(keyOf(line), count - 1)
    return count <= 0
  })
}

function keyOf(line: Line): string {
  return `${Math.round(line.x / GRID)} ${line.text}`
}

/** Adds to `found`, for each line of the last of these pages, the same line on the pages before, back to its first. */
export function findAppearances(pages: Line[][], found: Appearances): void {
  const last = pages.at(-1) ?? []
  for (const line of last) found.set(line, [line])
  const open = new Set(last)
  for (const lines of pages.slice(0, -1).toReversed()) {
    const byKey = Map.groupBy(lines, keyOf)
    for (const line of open) {
      const same = byKey.get(keyOf(line))?.shift()
      if (same) found.get(line)?.unshift(same)
      else open.delete(line)
    }
  }
}

/**
 * A block as it is cited: its lines as they stand on the page where all of them are there for the first time. Where
 * lines were added behind the end of a sentence, the block is parted, so that each sentence is cited where it appears.
 */
export function citedWhereComplete(block: Block, found: Appearances): Block[] {
  const parts: Line[][] = []
  for (const [index, line] of block.lines.entries()) {
    const before = block.lines[index - 1]
    const isAdded = before && firstPage(line, found) > firstPage(before, found) && line.page === before.page
    const part = parts.at(-1)
    if (part && !(isAdded && ENDED.test(before.text))) part.push(line)
    else parts.push([line])
  }
  return parts.map((lines, index) => {
    const complete = Math.max(...lines.map((line) => firstPage(line, found)))
    const kind = index > 0 && block.kind === 'bullet' ? 'prose' : block.kind
    return { ...block, kind, lines: lines.map((line) => found.get(line)?.find(({ page }) => page >= complete) ?? line) }
  })
}

/** The page on which a line first appears. */
export function firstPage(line: Line, found: Appearances): number {
  return found.get(line)?.[0]?.page ?? line.page
}
