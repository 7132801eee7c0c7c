import type { Background } from './background.ts'
import { loadHits, parseQuestion } from './load-hits.ts'
import { abstentionScore, coverage } from './model/abstain.ts'
import type { Verdict } from './model/abstain.ts'
import { ACRONYM_WEIGHT, otherForms } from './model/acronym-terms.ts'
import { COMPLETABLE_LETTERS, COMPLETION_WEIGHT, completionsOf } from './model/complete.ts'
import { addTerms, queryTerms, replaceTerms } from './model/query.ts'
import type { QueryTerm } from './model/query.ts'
import { rankPassages, termWeights } from './model/rank.ts'
import type { PassageHits, RankedPassage } from './model/rank.ts'
import { MOST_REPAIRS, nearestLexeme, REPAIRABLE_LETTERS } from './model/repair.ts'
import { wordsOfScope } from './scope-words.ts'
import type { ScopeWords } from './scope-words.ts'

type Target = {
  /** Of one text-search configuration. */
  versionIds: string[]
  configuration: string
  counts: ReadonlyMap<string, { passages: number; length: number }>
  background: Background
  /** The question is still being typed: an unknown last word may be the beginning of one. */
  isTyping?: boolean
}

export type Search = {
  versionIds: string[]
  configuration: string
  /** Unordered. */
  passages: RankedPassage[]
  weights: Map<string, number>
  /** Lexemes of the question that stand nowhere, and what was looked for instead. */
  repairs: Map<string, string>
  /** Whether the lecture that holds the best passage speaks of what was asked. */
  judge: (best: RankedPassage) => Verdict
}

/** Searches versions that are read by the same text-search configuration. */
export async function searchVersions({ versionIds, configuration, counts, background, isTyping }: Target, question: string): Promise<Search> {
  const asked = queryTerms(await parseQuestion(question, configuration))
  const exact = await loadHits(versionIds, asked.map(({ lexeme }) => lexeme))
  const unknown = asked.map(({ lexeme }) => lexeme).filter((lexeme) => !exact.some(({ hits }) => hits.has(lexeme)))
  const words = wordsOfScope(versionIds, counts)
  const begun = isTyping ? lastOf(asked, unknown) : undefined
  const completions = begun === undefined ? [] : await findCompletions(begun, words)
  const repairs = await findRepairs(completions.length > 0 ? unknown.filter((lexeme) => lexeme !== begun) : unknown, words)
  const forms = otherForms(question, await words.acronyms())
  const extra = forms.length > 0 ? queryTerms(await parseQuestion(forms.join(' '), configuration)).map(({ lexeme }) => lexeme) : []
  const found = merge(exact, await loadHits(versionIds, [...new Set([...repairs.values(), ...extra, ...completions])]))
  const total = { passages: 0, length: 0 }
  for (const id of versionIds) {
    total.passages += counts.get(id)?.passages ?? 0
    total.length += counts.get(id)?.length ?? 0
  }
  const terms = addTerms(addTerms(replaceTerms(asked, repairs), completions, COMPLETION_WEIGHT), extra, ACRONYM_WEIGHT)
  // A word of the language is no slip: repairing it would find foreign questions at home.
  const isOrdinary = (lexeme: string) => background.df.has(lexeme) || background.everyday(lexeme) > 0
  const guarded = replaceTerms(asked, new Map([...repairs].filter(([lexeme]) => !isOrdinary(lexeme))))
  const weights = termWeights(terms, found, total.passages, background)
  return {
    versionIds, configuration, weights, repairs,
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

/** The word at the end of a question, if it is one of those. */
function lastOf(asked: readonly QueryTerm[], unknown: readonly string[]): string | undefined {
  const last = asked.toSorted((a, b) => (b.places.at(-1) ?? 0) - (a.places.at(-1) ?? 0))[0]?.lexeme
  return last !== undefined && unknown.includes(last) ? last : undefined
}

async function findCompletions(begun: string, scope: ScopeWords): Promise<string[]> {
  if (begun.length < COMPLETABLE_LETTERS) return []
  return completionsOf(begun, await scope.vocabulary())
}

async function findRepairs(unknown: string[], scope: ScopeWords): Promise<Map<string, string>> {
  const words = unknown.filter((lexeme) => lexeme.length >= REPAIRABLE_LETTERS).slice(0, MOST_REPAIRS)
  if (words.length === 0) return new Map()
  const vocabulary = await scope.vocabulary()
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
