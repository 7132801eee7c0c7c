import type { TextBox } from '#lib/materials/document.ts'
import type { PageBox } from '#lib/exams/view.ts'

/** More of a neighbouring sentence than this is not needed to place the quote. Characters. */
const MOST = 240

function sentencesOf(text: string): string[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text), ({ segment }) => segment)
}

/** A quote with the rest of its own sentence and at most one sentence before and after it. */
export function contextOf(text: string, start: number, end: number): { before: string; quote: string; after: string } {
  const left = sentencesOf(text.slice(0, start))
  const right = sentencesOf(text.slice(end))
  const opens =
    left
      .at(-1)
      ?.trimEnd()
      .search(/[.!?]["'”’)]*$/) ?? -1
  const before = left.slice(opens >= 0 || left.length < 2 ? -1 : -2).join('')
  const rest = right[0] ?? ''
  const after = /^[\s.!?"'”’)]*$/.test(rest) ? right.slice(0, 2).join('') : rest
  return {
    before: before.length > MOST ? `… ${before.slice(before.indexOf(' ', before.length - MOST) + 1)}` : before,
    quote: text.slice(start, end),
    after: after.length > MOST ? `${after.slice(0, after.lastIndexOf(' ', MOST))} …` : after.trimEnd(),
  }
}

/** The boxes on one page that show any of the quote, cut to it where a line holds more (by share of its letters). */
export function boxesOf(boxes: readonly TextBox[], page: number, start: number, end: number): PageBox[] {
  return boxes
    .filter((box) => box.page === page && box.start < end && box.end > start)
    .map((box) => {
      const length = Math.max(1, box.end - box.start)
      const from = Math.max(0, start - box.start) / length
      const to = Math.min(length, end - box.start) / length
      return { page, x: box.x + from * box.width, y: box.y, width: (to - from) * box.width, height: box.height }
    })
}
