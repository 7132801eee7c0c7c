import type { TextBox } from '#lib/materials/document.ts'

/** A word may be off by this share of the line's height when its box is joined with its neighbours'. */
const TOLERANCE = 0.1

/**
 * Joins the boxes of neighbouring words of a line where every word can be found again by counting characters
 * (as `boxesForRange` does). `aspect` is the page's height over its width; at the offsets in `breaks` no box
 * runs on.
 */
export function packBoxes(boxes: TextBox[], aspect: number, breaks: Set<number>): TextBox[] {
  const packed: TextBox[] = []
  let group: TextBox[] = []
  for (const box of boxes) {
    if (group.length > 0 && (breaks.has(box.start) || !fits([...group, box], aspect))) {
      packed.push(joined(group))
      group = []
    }
    group.push(box)
  }
  return group.length > 0 ? [...packed, joined(group)] : packed
}

function fits(boxes: TextBox[], aspect: number): boolean {
  const [first, last] = [boxes[0] as TextBox, boxes.at(-1) as TextBox]
  if (first.page !== last.page || first.y !== last.y || first.height !== last.height || last.x < first.x) return false
  const whole = joined(boxes)
  const tolerance = TOLERANCE * first.height * aspect
  const at = (offset: number): number => whole.x + (whole.width * (offset - whole.start)) / (whole.end - whole.start)
  return boxes.every((box) => Math.abs(at(box.start) - box.x) <= tolerance && Math.abs(at(box.end) - box.x - box.width) <= tolerance)
}

function joined(boxes: TextBox[]): TextBox {
  const [first, last] = [boxes[0] as TextBox, boxes.at(-1) as TextBox]
  return { ...first, width: round(last.x + last.width - first.x), end: last.end }
}

/** A twentieth of a point on a page of A4: finer than anyone sees. */
export function round(fraction: number): number {
  return Math.round(fraction * 1e4) / 1e4
}
