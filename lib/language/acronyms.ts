/** "Long Form (LF)" or "LF (long form)" in a text; UTF-16 offsets. */
export type Acronym = { long: { start: number; end: number; text: string }; short: { start: number; end: number; text: string } }

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'to', 'a', 'an', 'on', 'by', 'with', 'or', 'as'])
const SHORT = /^[A-Z][A-Za-z0-9]*[A-Z0-9](?:s)?$|^[a-z][A-Z]{2,6}s?$/

/**
 * Acronyms whose letters are the initials of the words just before (small words may be passed over, parts of
 * hyphenated words count). After Schwartz & Hearst (2003), with initials only: their inner letters matched too much.
 */
export function findAcronyms(text: string): Acronym[] {
  const found: Acronym[] = []
  for (const match of text.matchAll(/\(([^()]{2,60})\)/g)) {
    const inside = match[1] ?? ''
    const insideStart = match.index + 1
    const trimmed = inside.trim()
    if (trimmed.length <= 9 && SHORT.test(trimmed)) {
      const long = longFormBefore(text.slice(0, match.index).trimEnd(), trimmed)
      const start = insideStart + inside.indexOf(trimmed)
      if (long) found.push({ long, short: { start, end: start + trimmed.length, text: trimmed } })
      continue
    }
    const short = /([A-Za-z][A-Za-z0-9]{1,8})\s*$/.exec(text.slice(0, match.index))
    if (!short?.[1] || !SHORT.test(short[1])) continue
    const long = longFormBefore(trimmed, short[1])
    if (long?.start !== 0) continue
    const at = insideStart + inside.indexOf(trimmed)
    found.push({
      long: { start: at, end: at + trimmed.length, text: trimmed },
      short: { start: short.index, end: short.index + short[1].length, text: short[1] },
    })
  }
  return found
}

/** Walks back over words and letters together; null if the initials do not spell the short form. */
function longFormBefore(text: string, short: string): { start: number; end: number; text: string } | null {
  const letters = short.replace(/s$/, '').toLowerCase()
  const parts = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (part) => ({ word: part[0].toLowerCase(), start: part.index }))
  let at = parts.length - 1
  let start = text.length
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters[i] ?? ''
    while (at >= 0 && parts[at]?.word[0] !== letter && SMALL_WORDS.has(parts[at]?.word ?? '') && i < letters.length - 1) at--
    const part = parts[at]
    if (!part || part.word[0] !== letter || /[.;:!?()]/.test(text.slice(part.start, start))) return null
    start = part.start
    at--
  }
  return { start, end: text.length, text: text.slice(start) }
}
