import type { Background } from './background.ts'
import { loadAcronyms, loadHits, loadVocabulary, parseQuestion } from './load-hits.ts'
import { abstentionScore, coverage } from './model/abstain.ts'
import type { Verdict } from './model/abstain.ts'
import { ACRONYM_WEIGHT, otherForms } from './model/acronym-terms.ts'
import { addTerms, queryTerms, replaceTerms } from './model/query.ts'
import { rankPassages, termWeights } from './model/rank.ts'
import type { PassageHits, RankedPassage } from './model/rank.ts'
import { MOST_REPAIRS, nearestLexeme, REPAIRABLE_LETTERS, slipsAllowed } from './model/repair.ts'

type Target = {
  /** Of one text-search configuration. */
  versionIds: string[]
  configuration: string
  counts: ReadonlyMap<string, { passages: number; length: number }>
  background: Background
}

export type Search = {
  versionIds: string[]
  configuration: string
  /** Unordered. */
  passages: RankedPassage[]
  weights: Map<string, number>
  /** Whether the lecture that holds the best passage speaks of what was asked. */
  judge: (best: RankedPassage) => Verdict
}

/** Searches versions that are read by the same text-search configuration. */
export async function searchVersions({ versionIds, configuration, counts, background }: Target, question: string): Promise<Search> {
  const asked = queryTerms(await parseQuestion(question, configuration))
  const exact = await loadHits(versionIds, asked.map(({ lexeme }) => lexeme))
  const unknown = asked.map(({ lexeme }) => lexeme).filter((lexeme) => !exact.some(({ hits }) => hits.has(lexeme)))
  const repairs = await findRepairs(unknown, versionIds)
  const forms = otherForms(question, await loadAcronyms(versionIds))
  const extra = forms.length > 0 ? queryTerms(await parseQuestion(forms.join(' '), configuration)).map(({ lexeme }) => lexeme) : []
  const found = merge(exact, await loadHits(versionIds, [...new Set([...repairs.values(), ...extra])]))
  const total = { passages: 0, length: 0 }
  for (const id of versionIds) {
    total.passages += counts.get(id)?.passages ?? 0
    total.length += counts.get(id)?.length ?? 0
  }
  const terms = addTerms(replaceTerms(asked, repairs), extra, ACRONYM_WEIGHT)
  // A word of the language is no slip: repairing it would find foreign questions at home.
  const guarded = replaceTerms(asked, new Map([...repairs].filter(([lexeme]) => !background.df.has(lexeme))))
  const weights = termWeights(terms, found, total.passages, background)
  return {
    versionIds, configuration, weights,
    passages: rankPassages(terms, found, { passages: total.passages, meanLength: total.length / Math.max(1, total.passages) }, background),
    judge: (best) => {
      const own = found.filter(({ versionId }) => versionId === best.versionId)
      if (background.windows === 0) return { z: null, coverage: coverage(weights, own) }
      const inLecture = (lexeme: string) => own.reduce((sum, { hits }) => sum + (hits.get(lexeme)?.length ?? 0), 0)
      const lecture = { length: counts.get(best.versionId)?.length ?? 0, of: inLecture }
      const passage = { length: best.length, of: (lexeme: string) => best.hits.get(lexeme)?.length ?? 0 }
      return { z: abstentionScore(guarded, lecture, passage, background), coverage: coverage(weights, own) }
    },
  }
}

async function findRepairs(unknown: string[], versionIds: string[]): Promise<Map<string, string>> {
  const words = unknown.filter((lexeme) => lexeme.length >= REPAIRABLE_LETTERS).slice(0, MOST_REPAIRS)
  if (words.length === 0) return new Map()
  const shortest = Math.min(...words.map((word) => word.length - slipsAllowed(word)))
  const longest = Math.max(...words.map((word) => word.length + slipsAllowed(word)))
  const vocabulary = await loadVocabulary(versionIds, shortest, longest)
  return new Map(words.flatMap((word) => {
    const nearest = nearestLexeme(word, vocabulary)
    return nearest === null ? [] : [[word, nearest]]
  }))
}

/** The hits of a passage found twice, together. */
function merge(first: PassageHits[], second: PassageHits[]): PassageHits[] {
  const byId = new Map(first.map((passage) => [passage.id, passage]))
  for (const passage of second) {
    const known = byId.get(passage.id)
    byId.set(passage.id, known ? { ...known, hits: new Map([...known.hits, ...passage.hits]) } : passage)
  }
  return [...byId.values()]
}
