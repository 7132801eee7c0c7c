import type { TextBox } from '#lib/materials/document.ts'

/** A rectangle on a page, in fractions of it, origin at the top left. */
export type PageRectangle = { page: number; x: number; y: number; width: number; height: number }

/** Boxes of a line overlap in height by at least this share of the lower one. */
const SAME_LINE = 0.5
/** Words of a line are no further apart than this share of the page's width; columns and cells are. */
const MAX_GAP = 0.04
/** A line on a page that lies askew climbs: its rectangles are parted before they reach over its neighbours. */
const MAX_CLIMB = 1.5

/**
 * The rectangles that show `start`..`end` of a passage's text: one for each line and page, in reading order.
 * Inside a box the place of a character is found by counting. Empty where the range has no boxes.
 */
export function boxesForRange(boxes: TextBox[], start: number, end: number): PageRectangle[] {
  const rectangles: PageRectangle[] = []
  let tallest = 0
  for (const box of boxes.flatMap((whole) => cutBox(whole, start, end))) {
    const last = rectangles.at(-1)
    if (last && isSameLine(last, box, Math.max(tallest, box.height))) {
      tallest = Math.max(tallest, box.height)
      const { x, y } = last
      last.x = Math.min(x, box.x)
      last.y = Math.min(y, box.y)
      last.width = Math.max(x + last.width, box.x + box.width) - last.x
      last.height = Math.max(y + last.height, box.y + box.height) - last.y
    } else {
      tallest = box.height
      rectangles.push({ page: box.page, x: box.x, y: box.y, width: box.width, height: box.height })
    }
  }
  return rectangles
}

/** The part of a box that shows `start`..`end`, none when it shows nothing of it. */
export function cutBox(box: TextBox, start: number, end: number): TextBox[] {
  const from = Math.max(box.start, start)
  const to = Math.min(box.end, end)
  if (from >= to) return []
  if (from === box.start && to === box.end) return [box]
  const perCharacter = box.width / (box.end - box.start)
  return [{ ...box, start: from, end: to, x: box.x + (from - box.start) * perCharacter, width: (to - from) * perCharacter }]
}

/** `tallest`: height of the tallest box of the line. */
function isSameLine(a: PageRectangle, b: PageRectangle, tallest: number): boolean {
  if (a.page !== b.page) return false
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const gap = Math.max(b.x - a.x - a.width, a.x - b.x - b.width)
  const together = Math.max(a.y + a.height, b.y + b.height) - Math.min(a.y, b.y)
  return shared >= SAME_LINE * Math.min(a.height, b.height) && gap <= MAX_GAP && together <= MAX_CLIMB * tallest
}
