import { normaliseText } from '#lib/language/normalise.ts'
import { stem } from '#lib/language/stems.ts'
import { FORMULAS, MEANINGS } from './rules/same-meaning.ts'

export type Meanings = {
  /** Rows a word is a member of, by its stem. */
  of: (lower: string) => ReadonlySet<string>
  /** The longest phrase of several words that these begin with. */
  phraseAt: (words: readonly string[]) => { length: number; rows: ReadonlySet<string> } | null
  /** Words of the longest phrase. */
  longest: number
  /** Whether a row of these has a contrary: such a word decides what is said. */
  decide: (rows: ReadonlySet<string>) => boolean
  areOpposite: (rows: ReadonlySet<string>, others: ReadonlySet<string>) => boolean
}

const NONE: ReadonlySet<string> = new Set()
const wordsIn = (text: string) => normaliseText(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** @param own names that the lecture gives one thing: acronyms, aliases */
export function meaningsWith(own: readonly (readonly string[])[] = []): Meanings {
  const rows = [...MEANINGS, ...FORMULAS, ...own.map((members, at) => ({ name: `lecture ${at}`, members }))]
  const singles = new Map<string, Set<string>>()
  const phrases = new Map<string, Set<string>>()
  let longest = 1
  for (const { name, members } of rows) {
    for (const member of members) {
      const words = wordsIn(member).map(stem)
      const into = words.length === 1 ? singles : phrases
      const key = words.join(' ')
      if (key === '') continue
      into.set(key, (into.get(key) ?? new Set()).add(name))
      longest = Math.max(longest, words.length)
    }
  }
  const opposites = new Map(MEANINGS.flatMap(({ name, opposite }) => (opposite ? [[name, opposite] as const] : [])))
  return {
    longest,
    of: (lower) => singles.get(stem(lower)) ?? NONE,
    phraseAt: (words) => {
      for (let length = Math.min(longest, words.length); length > 1; length -= 1) {
        const found = phrases.get(words.slice(0, length).map(stem).join(' '))
        if (found) return { length, rows: found }
      }
      return null
    },
    decide: (some) => [...some].some((name) => opposites.has(name)),
    areOpposite: (some, others) => [...some].some((name) => others.has(opposites.get(name) ?? '')
      || [...others].some((other) => opposites.get(other) === name)),
  }
}
