/** A text brought to one way of writing, and the way back: position i came from raw `starts[i]`..`ends[i]`. */
export type Normalised = { text: string; starts: number[]; ends: number[] }

const FOLDS: readonly [RegExp, string][] = [
  [/[‘’‚‛′`´ʼ]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
]

/** Letters and signs that every way of writing has alike; a backtick is a quote. */
const PLAIN = /^[ -_a-~\n\t]*$/

/** One character (with the marks that belong to it) as it is compared: NFKC, plain quotes and dashes. */
function foldCharacter(raw: string): string {
  if (PLAIN.test(raw)) return raw
  let text = raw.normalize('NFKC')
  for (const [pattern, plain] of FOLDS) text = text.replace(pattern, plain)
  return text
}

/** NFKC, straight quotes, plain dashes, single spaces, no soft hyphens, trimmed. */
export function normaliseText(text: string): string {
  return foldCharacter(text).replace(/\s+/g, ' ').trim()
}

/** The same as {@link normaliseText} with a map back into the raw text (UTF-16 offsets). */
export function normaliseWithMap(raw: string): Normalised {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const match of raw.matchAll(/.\p{M}*/gsu)) {
    const start = match.index
    const end = start + match[0].length
    const plain = foldCharacter(match[0])
    for (const unit of plain) {
      const isSpace = /\s/.test(unit)
      if (isSpace && (text === '' || text.endsWith(' '))) continue
      text += isSpace ? ' ' : unit
      for (let i = 0; i < unit.length; i++) {
        starts.push(start)
        ends.push(end)
      }
    }
  }
  return text.endsWith(' ') ? { text: text.slice(0, -1), starts: starts.slice(0, -1), ends: ends.slice(0, -1) } : { text, starts, ends }
}
