import { loadLexemes } from './load-hits.ts'
import { searchText } from './model/search-text.ts'

/** The lexemes of single words by one text-search configuration, as far as they have any. Keys as the words are given. */
export async function wordLexemes(words: Iterable<string>, configuration: string): Promise<Map<string, string[]>> {
  const distinct = [...new Set(words)]
  const lexemes = await loadLexemes(distinct, configuration)
  return new Map(distinct.map((word, at) => [word, lexemes[at] ?? []]))
}

/** How every form of a word begins, whatever stemmer cut it: enough to leave most other words out before they are looked at. */
export const beginning = (word: string, configuration: string): string => searchText(word, configuration).slice(0, 1)
