import { normaliseText } from './normalise.ts'
import { STOP_WORDS } from './rules/stop-words.ts'

/** A word of a text with its place, UTF-16 offsets. */
export type Word = { text: string; start: number; end: number }

const WORD = /[\p{L}\p{N}]+(?:['’.\-‐‑][\p{L}\p{N}]+)*/gu

/** The words of a raw text in order; hyphens and apostrophes inside a word do not split it. */
export function wordsWithPlaces(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
}

/** Lower-case content words (no stop words, no possessive, no single letters), in order, with repeats. */
export function contentWords(text: string): string[] {
  const words = normaliseText(text).toLowerCase().match(WORD) ?? []
  return words.map((word) => word.replace(/'s$/, '')).filter((word) => word.length > 1 && !STOP_WORDS.has(word))
}

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.toLowerCase())
}
