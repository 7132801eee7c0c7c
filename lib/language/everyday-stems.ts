import { everydayCounts } from './frequency.ts'
import { stem } from './stems.ts'

/** Content words counted in SUBTLEX-US; about half of its 51 million tokens are stop words. */
const CONTENT_TOKENS = 25e6
/** A stem begins as its words do; stemming the whole list at once would hold the process up for half a second. */
const BEGINNING = 2

let words: Map<string, [word: string, count: number][]> | null = null
const shares = new Map<string, Map<string, number>>()

/** Share of a stem among the content words of everyday English speech, 0 to 1; 0 for one nobody says. */
export function everydayShare(stemmed: string): number {
  const beginning = stemmed.slice(0, BEGINNING)
  let known = shares.get(beginning)
  if (!known) {
    words ??= Map.groupBy(everydayCounts(), ([word]) => word.slice(0, BEGINNING))
    known = new Map()
    for (const [word, count] of words.get(beginning) ?? []) known.set(stem(word), (known.get(stem(word)) ?? 0) + count / CONTENT_TOKENS)
    shares.set(beginning, known)
  }
  return known.get(stemmed) ?? 0
}
