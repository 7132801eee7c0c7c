/** Words of a document as they stand inside its lines: which forms it writes with a hyphen and which without. */
export type Vocabulary = { has: (word: string) => boolean }

const WORD_WITH_HYPHENS = /\p{L}+(?:[-‐‑]\p{L}+)*/gu

/** The words inside the given lines; the last of a line that ends in a hyphen is not whole and is left out. */
export function collectWords(lines: string[]): Set<string> {
  const words = new Set<string>()
  for (const line of lines) {
    for (const match of line.matchAll(WORD_WITH_HYPHENS)) {
      if (!/^[-‐‑\u00ad]$/.test(line.slice(match.index + match[0].length))) words.add(match[0].toLowerCase())
    }
  }
  return words
}

/**
 * How a line end and the next line's beginning are joined: `mended` when a word was only broken for the line
 * ("remem-" "ber"), `kept` when the hyphen is its own ("long-" "term"), null when there is no broken word.
 * `seen` are the document's words, `isKnown` tells common words of the language.
 */
export function joinAtHyphen(end: string, next: string, seen: Vocabulary, isKnown: (word: string) => boolean): 'mended' | 'kept' | null {
  if (end.endsWith('\u00ad')) return 'mended'
  const left = /(\p{L}+(?:[-‐‑]\p{L}+)*)[-‐‑]$/u.exec(end)?.[1]?.toLowerCase()
  const right = /^(\p{L}+)/u.exec(next)?.[1]
  if (!left || !right) return /\p{L}[-‐‑]$/u.test(end) && /^\d/.test(next) ? 'kept' : null
  // "RData-" "Format", "R-" "internal": capitals and single letters are not parts of a broken word.
  const typed = /(\p{L}+)[-‐‑]$/u.exec(end)?.[1] ?? ''
  if (/^\p{Lu}/u.test(right) || typed.length === 1 || /^\p{Lu}{2,}$/u.test(typed)) return 'kept'
  const tail = right.toLowerCase()
  const whole = left + tail
  // A list of endings: "pre- and postwar" keeps its hyphen and its space.
  if (/^(?:and|or|und|oder|bzw|et|ou)$/.test(tail)) return null
  if (seen.has(whole)) return 'mended'
  if (seen.has(`${left}-${tail}`)) return 'kept'
  const last = left.split(/[-‐‑]/).at(-1) ?? left
  if (isKnown(last + tail)) return 'mended'
  return last.length > 2 && isKnown(last) && isKnown(tail) ? 'kept' : 'mended'
}
