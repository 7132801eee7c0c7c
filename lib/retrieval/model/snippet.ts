/** A part of a text, UTF-16 offsets. */
export type Span = { start: number; end: number }
export type Snippet = { text: string; marks: Span[] }

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu
/** Scripts that write words without spaces between them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

let segmenter: Intl.Segmenter | undefined

/** The words of a text with their places, each part of a compound by itself; in scripts without spaces as a dictionary divides them. */
export function wordSpans(text: string): Span[] {
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: run, index }) => {
    if (!UNSPACED.test(run)) return [{ start: index, end: index + run.length }]
    segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
    return Array.from(segmenter.segment(run), (part) => ({ start: index + part.index, end: index + part.index + part.segment.length }))
  })
}

/** Marks of which only a space or a hyphen lies between become one: "short-term memory" is one thing looked for. */
export function joinMarks(text: string, marks: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const mark of marks) {
    const before = joined.at(-1)
    if (before && /^[\s\-‐‑]?$/u.test(text.slice(before.end, mark.start))) before.end = mark.end
    else joined.push({ ...mark })
  }
  return joined
}

/**
 * A piece of a text around what matters in it, cut between words, with "…" where something is left out; line breaks become
 * spaces. Marks move with it; those outside are left out.
 * @param focus what shall be seen: best the sentence that answers
 * @param longest UTF-16 units, without the ellipses
 */
export function cutSnippet(text: string, marks: readonly Span[], focus: Span, longest: number): Snippet {
  const first = marks.find(({ start, end }) => start >= focus.start && end <= focus.end)
  // A long sentence is shown from shortly before its first mark.
  const wanted = focus.end - focus.start <= longest || !first ? focus.start : Math.max(focus.start, first.start - Math.floor(longest / 4))
  const start = wanted === focus.start ? wanted : afterSpace(text, wanted)
  const end = Math.min(text.length, start + longest) === text.length ? text.length : beforeSpace(text, start, start + longest)
  const lead = start > 0 && wanted !== focus.start ? '…' : ''
  const shift = lead.length - start
  const body = text.slice(start, end).replaceAll(/\s/gu, ' ')
  const trimmed = body.trimEnd()
  return {
    text: `${lead}${trimmed}${end < text.length ? ' …' : ''}`,
    marks: marks.filter((mark) => mark.start >= start && mark.end <= start + trimmed.length)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  }
}

function afterSpace(text: string, from: number): number {
  const space = text.slice(from, from + 40).search(/\s/u)
  return space < 0 ? whole(text, from) : from + space + 1
}

function beforeSpace(text: string, start: number, to: number): number {
  const back = text.slice(start, to).search(/\s\S*$/u)
  return back <= 0 ? whole(text, to) : start + back
}

/** Never between the halves of a surrogate pair. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at)
