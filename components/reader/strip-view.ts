import type { PageBox } from './page-wash.tsx'

/** Lines of the page shown above and below the passage. */
const CONTEXT_LINES = 2
/** From one line to the next, in heights of a line, where the passage has one line only. */
const USUAL_PITCH = 1.29
/** The page's own margins, which a strip leaves out unless the text stands in them. */
const MARGIN = 0.077
const BESIDE = 0.03
/** A strip is evidence, not the page: longer passages are shown from their beginning. */
const TALLEST = 0.34

/** From one line of the passage to the next. */
function pitchOf(boxes: PageBox[], line: number): number {
  const tops = boxes.map(({ y }) => y).toSorted((a, b) => a - b)
  const steps = tops.slice(1).map((y, index) => y - (tops[index] ?? y)).filter((step) => step > line / 2 && step < 2 * line)
  return steps.length > 0 ? Math.min(...steps) : USUAL_PITCH * line
}

/** The part of the page around a passage, in fractions of the page. Null without boxes. */
export function stripView(boxes: PageBox[]): PageBox | null {
  if (boxes.length === 0) return null
  const line = Math.max(...boxes.map(({ height }) => height))
  const pitch = pitchOf(boxes, line)
  // The edge falls between two lines, not through one.
  const context = CONTEXT_LINES * pitch + Math.max(0, pitch - line) / 2
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - context)
  const ends = boxes.map(({ y, height }) => y + height).toSorted((a, b) => a - b)
  const last = ends.at(-1) ?? 0
  // A long passage ends after the last of its lines that fits whole.
  const isLong = last + context - top > TALLEST
  const end = isLong ? (ends.findLast((y) => y - top <= TALLEST) ?? top + TALLEST) + Math.max(0, pitch - line) / 2 : last + context
  const left = Math.max(0, Math.min(MARGIN, Math.min(...boxes.map(({ x }) => x)) - BESIDE))
  const right = Math.min(1, Math.max(1 - MARGIN, Math.max(...boxes.map(({ x, width }) => x + width)) + BESIDE))
  return { x: left, y: top, width: right - left, height: Math.min(1, end) - top }
}
