import { isEnglish } from '#lib/language/is-english.ts'
import { stem } from '#lib/language/stems.ts'
import { isStopWord, wordsWithPlaces } from '#lib/language/words.ts'

/** Behind these a capital is the sentence's, not the word's. */
const OPENS = /(?:^|[.!?:;…]\s+|[([{"“”‘«—–]\s*)$/u
const ROMAN = /^[IVXLC]+$/

const bare = (word: string) => word.replace(/['’]s$/, '').replace(/\./g, '').toLowerCase()

/** Do an acronym's letters open words that stand together ("STM", "short-term memory")? */
function isInitials(acronym: string, words: readonly string[]): boolean {
  const letters = [...acronym.replace(/s$/, '').toLowerCase()]
  return /^\p{Lu}{2,}s?$/u.test(acronym) && words.some((_, from) => letters.every((letter, at) => words[from + at]?.startsWith(letter)))
}

/**
 * The first name of an English text that none of the passages has: a word with a capital that its place does not ask for. Null in
 * other languages, where capitals say other things.
 */
export function findUnknownName(text: string, passages: readonly string[]): string | null {
  if (!isEnglish(passages)) return null
  const inOrder = passages.flatMap((passage) => wordsWithPlaces(passage).flatMap((word) => word.text.toLowerCase().split(/[-‐‑]/)))
  const known = new Set([...passages.flatMap((passage) => wordsWithPlaces(passage).map((word) => bare(word.text))), ...inOrder])
  const stems = new Set([...known].map(stem))
  const found = wordsWithPlaces(text).find(({ text: word, start }) => {
    const isName = /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(word) && word.length > 1 && !ROMAN.test(word) && !isStopWord(word)
    if (!isName || OPENS.test(text.slice(0, start))) return false
    const parts = bare(word).split(/[-‐‑]/)
    const hasKnownParts = parts.length > 1 && parts.every((part) => known.has(part) || part.length < 2)
    const isKnown = known.has(bare(word)) || stems.has(stem(bare(word))) || hasKnownParts
    return !isKnown && !isInitials(word, inOrder) && !isInitials(word, inOrder.filter((one) => !isStopWord(one)))
  })
  return found?.text ?? null
}
