import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { contentStems } from '#lib/language/stems.ts'
import { termKey } from '#lib/language/terms.ts'
import { heldShare, weigh } from './solve/evidence.ts'
import type { NamesOfConcepts } from './solve/solve-item.ts'

/** So much of a meaning, by the rarity of its words, says the term itself. */
const PARAPHRASE = 0.5
/** Fewer words are in every second option. */
const LEAST_WORDS = 3

/** What the lecture calls by several names, and what it says each name means. */
export type Meanings = { namesOf: ReadonlyMap<string, ReadonlySet<string>>; glosses: ReadonlyMap<string, readonly string[][]> }

/** Reads names and meanings off the concepts and the definitions. */
export function readMeanings(sentences: readonly AnalysedSentence[], concepts: NamesOfConcepts): Meanings {
  const namesOf = new Map<string, Set<string>>()
  const glosses = new Map<string, string[][]>()
  const join = (keys: readonly string[]) => {
    const all = new Set(keys.filter((key) => key !== '').flatMap((key) => [key, ...(namesOf.get(key) ?? [])]))
    for (const key of all) namesOf.set(key, all)
  }
  for (const names of concepts) join(names.map(termKey))
  for (const fact of sentences.flatMap((sentence) => sentence.facts)) {
    if (fact.kind !== 'definition') continue
    const key = termKey(fact.term.text)
    join([key, ...fact.aliases.map((alias) => termKey(alias.text))])
    glosses.set(key, [...(glosses.get(key) ?? []), contentStems(fact.gloss.text)])
  }
  return { namesOf, glosses }
}

/**
 * A wrong option that is the key under another name, or says what the key means: the two options as texts, or null.
 * @param idf how rare a stem is in the lecture
 */
export function findSecondRight(key: string, others: readonly string[], meanings: Meanings, idf: (stem: string) => number): string | null {
  const means = (name: string, text: string) => {
    const names = meanings.namesOf.get(termKey(name)) ?? new Set([termKey(name)])
    const words = new Set(contentStems(text))
    return words.size >= LEAST_WORDS && [...names].flatMap((one) => meanings.glosses.get(one) ?? [])
      .some((gloss) => gloss.length >= LEAST_WORDS && (heldShare(weigh(gloss, idf), words) >= PARAPHRASE
        || heldShare(weigh([...words], idf), new Set(gloss)) >= PARAPHRASE))
  }
  const isNameOf = (other: string) => Boolean(meanings.namesOf.get(termKey(key))?.has(termKey(other)))
  return others.find((other) => isNameOf(other) || means(key, other) || means(other, key)) ?? null
}
