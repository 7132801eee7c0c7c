import { backgroundFor, type Background } from '#lib/retrieval/background.ts'
import { queryTerms } from '#lib/retrieval/model/query.ts'
import { rankPassages, type PassageHits } from '#lib/retrieval/model/rank.ts'
import { singular } from '#lib/language/singular.ts'
import { contentStems } from '#lib/language/stems.ts'
import { contentWords } from '#lib/language/words.ts'

/** A sentence of the lecture, as much of it as a solver reads. No facts: who solves reads text, not what the writer read in it. */
export type SolveSentence = { id: string; ordinal: number; section: number; block: string; text: string }

/** A sentence as the stems of its content words, in order, all its stems and forms (see `formsOf`), and the passage it stands in. */
type Unit = { stems: string[]; set: ReadonlySet<string>; passage: number }

/** A lecture as the second method reads it. */
export type Evidence = {
  units: Unit[]
  passages: (PassageHits & { set: ReadonlySet<string> })[]
  meanLength: number
  idf: (stem: string) => number
  background: Background
}

/** Words of a passage, as the reader's own passages are. */
const PASSAGE_WORDS = 120

const SPOKEN = new Set(['prose', 'bullet', 'caption', 'table'])

/** Content words as they are spelt, singular, marked so that no stem is taken for one: "organism" and "organ" share a stem. */
export const formsOf = (text: string): string[] => contentWords(text).map((word) => `=${singular(word)}`)

/** Reads a lecture for solving: its sentences, passages of about 120 words of one section, and how rare its words are. */
export function readEvidence(sentences: readonly SolveSentence[], configuration = 'english'): Evidence {
  const units: Unit[] = []
  const passages: Evidence['passages'] = []
  let open: { section: number; stems: string[]; set: Set<string>; words: number } | null = null
  const close = () => {
    if (!open) return
    const hits = new Map<string, number[]>()
    for (const [at, stem] of open.stems.entries()) hits.set(stem, [...(hits.get(stem) ?? []), at + 1])
    const ordinal = passages.length
    passages.push({
      id: String(ordinal), versionId: '', sectionId: String(open.section), ordinal, length: open.stems.length, hits,
      set: open.set,
    })
    open = null
  }
  for (const { text, section, block } of sentences) {
    if (!SPOKEN.has(block)) continue
    if (open && (open.section !== section || open.words >= PASSAGE_WORDS)) close()
    open ??= { section, stems: [], set: new Set(), words: 0 }
    const stems = contentStems(text)
    const set = new Set([...stems, ...formsOf(text)])
    units.push({ stems, set, passage: passages.length })
    open.stems.push(...stems)
    for (const one of set) open.set.add(one)
    open.words += text.split(/\s+/).length
  }
  close()
  const counts = new Map<string, number>()
  for (const { set } of units) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return {
    units, passages, background: backgroundFor(configuration),
    meanLength: passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length),
    idf: (stem) => Math.log((units.length + 1) / ((counts.get(stem) ?? 0) + 0.5)),
  }
}

/** Words, each once, with what holding it is worth. */
export type Weighed = readonly (readonly [word: string, weight: number])[]

/** A word of nearly every sentence is worth something still. */
const LEAST_WEIGHT = 0.1

export const weigh = (words: readonly string[], idf: (stem: string) => number): Weighed =>
  [...new Set(words)].map((word) => [word, Math.max(LEAST_WEIGHT, idf(word))] as const)

/** Share of words, by their rarity, that stand in one of the sets; 0 for no words. */
export function heldShare(words: Weighed, one: ReadonlySet<string>, other: ReadonlySet<string> = one): number {
  let [all, held] = [0, 0]
  for (const [word, weight] of words) {
    all += weight
    if (one.has(word) || other.has(word)) held += weight
  }
  return all === 0 ? 0 : held / all
}

/** The same of a sentence and the one after it in its passage; 0 where there is none. */
export function pairShare(words: Weighed, units: Evidence['units'], at: number): number {
  const [one, next] = [units[at], units[at + 1]]
  return one && next && one.passage === next.passage ? heldShare(words, one.set, next.set) : 0
}

/**
 * Passages by how well each answers to the words of a stem, as a share of the best passage's score; those that hold none
 * of them are left out.
 */
export function findPassages(stems: readonly string[], { passages, meanLength, background }: Evidence): Map<number, number> {
  const places = new Map<string, number[]>()
  for (const [at, lexeme] of stems.entries()) places.set(lexeme, [...(places.get(lexeme) ?? []), at + 1])
  const terms = queryTerms([...places].map(([lexeme, own]) => ({ lexeme, places: own })))
  const found = passages.filter(({ set }) => terms.some(({ lexeme }) => set.has(lexeme)))
  const ranked = rankPassages(terms, found, { passages: passages.length, meanLength }, background)
  const best = ranked[0]?.score ?? 0
  return new Map(best > 0 ? ranked.map(({ ordinal, score }) => [ordinal, Math.max(0, score) / best]) : [])
}
