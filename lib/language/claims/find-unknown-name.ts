import { isStopWord } from '#lib/language/words.ts'
import { isSameWord } from './same-word.ts'

type Capital = { text: string; at: number; end: number; isFirst: boolean }

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:\.\p{L}(?=\.))*(?:\.(?=\s\p{Ll})|\.(?<=\.\p{L}\.))?/gu
/** What ends just before a word that is capital for its place: a sentence, a colon, a quote mark, a bracket, a line. */
const OPENS = /(?:^|[.!?:;•…]\s+|[([{"“”‘«»—–]\s*|(?:^|\s)['’]|\n\s*)$/u
const ROMAN = /^[IVX]+$/

const bare = (word: string) => word.replace(/\./g, '')

function capitals(text: string): Capital[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: bare(match[0]), at: match.index, end: match.index + match[0].length,
      isFirst: OPENS.test(text.slice(Math.max(0, match.index - 20), match.index)),
  })).filter(({ text }) => /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(text))
}

/** Capital words that must be known: none of one letter, Roman numerals, or "NOT" written for emphasis. */
const isName = ({ text, isFirst }: Capital) => !isFirst && text.length > 1 && !ROMAN.test(text) && !isStopWord(text)

/** Whether the letters of an acronym are the initials of words that stand together in the source. */
function isInitials(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.replace(/s$/, '').toLowerCase()
  if (letters.length < 2 || !/^\p{Lu}{2,}s?$/u.test(acronym)) return false
  return words.some((_, from) => [...letters].every((letter, i) => words[from + i]?.startsWith(letter)))
}

/** "Marx", "Marxism": one is the beginning of the other. */
const isDerived = (a: string, b: string) => Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a))

/** Capital words that stand together, for "United States" against "U.S.". */
function runOf(all: readonly Capital[], one: Capital, text: string): Capital[] {
  const at = all.indexOf(one)
  let [first, last] = [at, at]
  const isNext = (left: Capital | undefined, right: Capital | undefined) => left && right
    && /^\s(?:of\s(?:the\s)?|and\s)?$/.test(text.slice(left.end, right.at))
  while (isNext(all[first - 1], all[first])) first--
  while (isNext(all[last], all[last + 1])) last++
  return all.slice(first, last + 1)
}

/**
 * The first capital word of an English claim, not first in its sentence, that stands in neither passages nor title, or null.
 * @param source passages and title as one text
 */
export function findUnknownName(text: string, source: string): string | null {
  const words = [...new Set(Array.from(source.matchAll(WORD), (match) => bare(match[0]).toLowerCase()))]
  const inOrder = Array.from(source.matchAll(/\p{L}+/gu), (match) => match[0].toLowerCase())
  const known = new Set(words)
  const all = capitals(text)
  for (const capital of all) {
    if (!isName(capital)) continue
    const lower = capital.text.toLowerCase()
    if (known.has(lower) || words.some((word) => isSameWord(lower, word) || isDerived(lower, word))) continue
    if (isInitials(capital.text, inOrder) || isInitials(capital.text, inOrder.filter((word) => !isStopWord(word)))) continue
    const run = runOf(all, capital, text)
    if (run.length > 1 && known.has(run.map((one) => one.text[0]).join('').toLowerCase())) continue
    return capital.text
  }
  return null
}
