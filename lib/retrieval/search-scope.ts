import { backgroundFor } from './background.ts'
import type { Background } from './background.ts'
import { configurationFor } from './configurations.ts'
import { loadCounts } from './load-hits.ts'
import type { QuestionVector } from './embeddings/embed-question.ts'
import { fuseVectors } from './fuse-vectors.ts'
import { isInScope } from './model/abstain.ts'
import { byScore, confidenceOf, rankSections } from './model/rank.ts'
import type { RankedPassage, RankedSection } from './model/rank.ts'
import { searchVersions } from './search-versions.ts'
import type { Search } from './search-versions.ts'

/** A version whose passages are indexed. `language`: its tag. */
export type SearchedVersion = { id: string; language: string }

export type ScopeSearch = {
  /** Best first; empty where no word of the question stands in any. */
  passages: RankedPassage[]
  /** Sections by the sum of their three best passages, best first. */
  sections: RankedSection[]
  /** How far the best section is ahead of the next, 0 to 1. */
  confidence: number
  /** Whether the lecture of the best section speaks of it, see `abstentionScore`; null where its language has no background. */
  z: number | null
  /** False: this is not in what was searched. */
  isInScope: boolean
  /** What finding a lexeme is worth, by text-search configuration. */
  weights: Map<string, Map<string, number>>
  /** Lexemes that stand nowhere, and what was looked for instead, by text-search configuration. */
  repairs: Map<string, Map<string, string>>
  /** Versions that have an index. */
  searched: Set<string>
}

type Options = {
  /** Instead of the shipped one, for measuring. */
  background?: Background | undefined
  /** The last word may be the beginning of one. */
  isTyping?: boolean
  /** Of the question, where there is an embedding model. */
  vector?: QuestionVector | null
}

/** UTF-16 units of a question that are read; what people ask is a tenth of it. */
const LONGEST = 2_000

/**
 * Ranks the passages of versions by a question in the student's own words. Whoever calls has asked what may be read.
 */
export async function searchScope(
  versions: readonly SearchedVersion[], question: string, { background, isTyping = false, vector = null }: Options = {},
): Promise<ScopeSearch> {
  const counts = await loadCounts(versions.map(({ id }) => id))
  const searches: Search[] = []
  for (const [configuration, own] of Map.groupBy(versions, ({ language }) => configurationFor(language))) {
    const versionIds = own.map(({ id }) => id)
    const target = { versionIds, configuration, counts, background: background ?? backgroundFor(configuration), isTyping }
    searches.push(await searchVersions(target, question.slice(0, LONGEST)))
  }
  const byWords = searches.flatMap((search) => search.passages).sort(byScore)
  const passages = vector ? await fuseVectors(byWords, [...counts.keys()], vector) : byWords
  const sections = rankSections(passages)
  // Whether it is in there at all is judged by words: nearness of vectors has no zero.
  const [spoken] = rankSections(byWords)
  const best = byWords.find(({ sectionId }) => sectionId === spoken?.id)
  const search = searches.find(({ versionIds }) => best !== undefined && versionIds.includes(best.versionId))
  const verdict = search && best ? search.judge(best) : null
  return {
    passages, sections, confidence: confidenceOf(sections), z: verdict?.z ?? null,
    isInScope: verdict !== null && isInScope(verdict, counts.size),
    weights: new Map(searches.map(({ configuration, weights }) => [configuration, weights])),
    repairs: new Map(searches.map(({ configuration, repairs }) => [configuration, repairs])),
    searched: new Set(counts.keys()),
  }
}
