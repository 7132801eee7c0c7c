import type { SlideBox } from '#lib/materials/slide-view.ts'

export type Placed<T> = { box: SlideBox; item: T }

/** Boxes drawn by hand overlap a little: this share of the slide is not held against a gap. */
const SLACK = 0.012
/** Columns are this wide at least, or they are labels of what stands beside them. */
const COLUMN_WIDTH = 0.22
const MAX_COLUMNS = 3
/** As many rows are looked at together. */
const MOST_ROWS = 20

/**
 * The order in which a slide is read, by places alone: wide columns one after the other, else rows from the top and within
 * them from the left. What cannot be parted is read by its upper, then its left edge. Cuts as in the recursive X-Y cut
 * (Nagy and Seth 1984), columns tried first.
 */
export function inReadingOrder<T>(placed: Placed<T>[]): Placed<T>[] {
  if (placed.length < 2) return placed
  const whole = wideColumns(placed)
  if (whole) return whole.flatMap(inReadingOrder)
  const rows = cut(placed, ({ box }) => [box.y, box.y + box.height])
  if (rows.length > 1) return rowsInOrder(rows)
  const columns = cutColumns(placed)
  if (columns.length > 1) return columns.flatMap(inReadingOrder)
  return placed.toSorted((a, b) => (Math.abs(a.box.y - b.box.y) > SLACK ? a.box.y - b.box.y : a.box.x - b.box.x))
}

const cutColumns = <T>(placed: Placed<T>[]): Placed<T>[][] => cut(placed, ({ box }) => [box.x, box.x + box.width])

/** Columns that are read one after the other; null where there are none. */
function wideColumns<T>(placed: Placed<T>[]): Placed<T>[][] | null {
  const columns = cutColumns(placed)
  const areWide = columns.length > 1 && columns.length <= MAX_COLUMNS && columns.every((column) => widthOf(column) >= COLUMN_WIDTH)
  return areWide && columns.some((column) => column.length > 1 || isTall(column)) ? columns : null
}

/** Rows from the top; those that make columns together, under a title or over a closing line, are read as columns. */
function rowsInOrder<T>(rows: Placed<T>[][]): Placed<T>[] {
  const ordered: Placed<T>[] = []
  let first = 0
  while (first < rows.length) {
    let last = Math.min(rows.length, first + MOST_ROWS)
    while (last > first + 1 && !(last - first < rows.length && wideColumns(rows.slice(first, last).flat()))) last--
    ordered.push(...inReadingOrder(rows.slice(first, last).flat()))
    first = last
  }
  return ordered
}

/** The box around several. */
export function around(boxes: SlideBox[]): SlideBox {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

const widthOf = <T>(group: Placed<T>[]): number => around(group.map(({ box }) => box)).width
const isTall = <T>(group: Placed<T>[]): boolean => around(group.map(({ box }) => box)).height > 0.25

/** Parts where a line passes between all boxes; in order. */
function cut<T>(placed: Placed<T>[], spanOf: (placed: Placed<T>) => [number, number]): Placed<T>[][] {
  const parts: Placed<T>[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const each of placed.toSorted((a, b) => spanOf(a)[0] - spanOf(b)[0])) {
    const [from, to] = spanOf(each)
    if (from >= end - SLACK) parts.push([each])
    else parts.at(-1)?.push(each)
    end = Math.max(end, to)
  }
  return parts
}
