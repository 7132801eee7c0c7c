import type { OutlineEntry } from '#lib/materials/reader/view.ts'

/** `index`: its place in the outline, by which it is known. */
export type OutlineNode = { index: number; entry: OutlineEntry; items: OutlineNode[] }

/** Levels are opened as long as no more lines than this are in sight. */
const MOST_OPEN = 40

/** The headings under their headings. A level that is skipped is closed up. */
export function nestOutline(entries: readonly OutlineEntry[]): OutlineNode[] {
  const roots: OutlineNode[] = []
  const open: OutlineNode[] = []
  for (const [index, entry] of entries.entries()) {
    while ((open.at(-1)?.entry.depth ?? -1) >= entry.depth) open.pop()
    const node = { index, entry, items: [] }
    ;(open.at(-1)?.items ?? roots).push(node)
    open.push(node)
  }
  return roots
}

/** The first heading that begins on the page, or the last one before it; null before any. */
export function entryAt(entries: readonly OutlineEntry[], page: number): number | null {
  const here = entries.findIndex((entry) => entry.page === page)
  if (here !== -1) return here
  const before = entries.findLastIndex((entry) => entry.page < page)
  return before === -1 ? null : before
}

/** For pages 1 to `count` the heading of `entryAt`, in one pass. */
export function headingsOfPages(entries: readonly OutlineEntry[], count: number): (OutlineEntry | null)[] {
  const first = new Map<number, OutlineEntry>()
  const last = new Map<number, OutlineEntry>()
  for (const entry of entries) {
    if (!first.has(entry.page)) first.set(entry.page, entry)
    last.set(entry.page, entry)
  }
  let before: OutlineEntry | null = null
  return Array.from({ length: count }, (_, index) => {
    const heading = first.get(index + 1) ?? before
    before = last.get(index + 1) ?? before
    return heading
  })
}

/** The headings above an entry, by their places. */
export function aboveEntry(entries: readonly OutlineEntry[], index: number): number[] {
  const above: number[] = []
  let depth = entries[index]?.depth ?? 0
  for (let at = index - 1; at >= 0 && depth > 0; at--) {
    const entry = entries[at]
    if (!entry || entry.depth >= depth) continue
    above.unshift(at)
    depth = entry.depth
  }
  return above
}

/** Down to which depth the headings show what is under them at first: as deep as few lines allow. 0 for none. */
export function openLevels(entries: readonly OutlineEntry[], most = MOST_OPEN): number {
  const deepest = Math.max(0, ...entries.map(({ depth }) => depth))
  let levels = 0
  while (levels < deepest && entries.filter(({ depth }) => depth <= levels + 1).length <= most) levels++
  return levels
}

/** An outline of one heading says nothing that the title does not. */
export const isOutline = (entries: readonly OutlineEntry[]): boolean => entries.length > 1
