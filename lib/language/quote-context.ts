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
