import { isNominal } from '#lib/concepts/facts/clauses.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { keySentence } from '#lib/concepts/rank/keyed-sentence.ts'
import { findOccurrences } from '#lib/concepts/rank/occurrences.ts'
import { termKey } from '#lib/language/terms.ts'

type Named = { id: string; name: string; aliases?: readonly string[] }

/** Concepts by the keys of all their names; acronyms are only found in capitals: "IT" is not "it". */
export type NameIndex = ReadonlyMap<string, { id: string; isAcronym: boolean }>

/** @param concepts best first: a name that two of them carry is that of the better one */
export function indexNames(concepts: readonly Named[]): NameIndex {
  const index = new Map<string, { id: string; isAcronym: boolean }>()
  for (const { id, name, aliases } of concepts.toReversed()) {
    for (const spelling of [...(aliases ?? []), name]) {
      const key = termKey(spelling)
      if (key !== '') index.set(key, { id, isAcronym: /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(spelling) })
    }
  }
  return index
}

/** A name found in a sentence, offsets into its text. */
type Found = { id: string; start: number; end: number }

/** Concepts a sentence names as nouns: the longest name counts, none inside another; in reading order. */
export function findNames(sentence: AnalysedSentence, index: NameIndex): Found[] {
  const keyed = keySentence(sentence)
  const { tokens } = keyed.tagged
  const found = Array.from(findOccurrences([keyed], new Set(index.keys()))).flatMap(([key, { places }]) =>
    places.flatMap(({ from, to, isInside }): Found[] => {
      const name = index.get(key)
      const first = tokens[keyed.words[from]?.token ?? -1]
      const last = tokens[keyed.words[to - 1]?.token ?? -1]
      if (!name || !first || !last || isInside) return []
      if (name.isAcronym && !/^\p{Lu}[\p{Lu}\p{N}]/u.test(first.text)) return []
      // "A quick way to graph data" names no graph, "the anterior cavity" not what "anterior" means.
      const next = tokens[tokens.indexOf(last) + 1]
      const isName = name.isAcronym || isNominal(last) || /ing$/.test(last.lower) || (last.pos === 'ADJ' && !isNominal(next))
      return isName ? [{ id: name.id, start: first.start, end: last.end }] : []
    }),
  )
  return found.toSorted((a, b) => a.start - b.start)
}

/** "Working memory" is a kind of memory, where the lecture has both. The longest head counts. */
export function headOf({ id, name }: Named, index: NameIndex): string | null {
  const words = termKey(name).split(' ')
  for (let from = 1; from < words.length; from++) {
    const head = index.get(words.slice(from).join(' '))
    if (head && head.id !== id) return head.id
  }
  return null
}
