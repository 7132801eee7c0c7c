import type { Evidence } from './evidence.ts'
import type { ScoredCandidate } from './score-candidates.ts'

export type Alias = { text: string; candidate: ScoredCandidate | undefined }

/** What `findAliases` found, by key. */
export type Aliases = { of: (key: string) => Alias[]; isAlias: (key: string) => boolean }

/** Evidence from which a definition counts as strong. */
const STRONG = 0.8

/**
 * Other names of concepts, from what the lecture says outright. Guard: an alias is not named in more sentences than its
 * concept, and not both have a strong definition of their own; acronyms are exempt from the first.
 */
export function findAliases(candidates: readonly ScoredCandidate[], evidence: Evidence): Aliases {
  const byKey = new Map(candidates.map((candidate) => [candidate.key, candidate]))
  const strength = (key: string, without: number) => {
    const own = Array.from(evidence.bySentence.get(key) ?? []).filter(([sentence, each]) => sentence !== without && each.rule !== 'alias')
    return Math.max(0, ...own.map(([, each]) => each.weight))
  }
  const aliases = new Map<string, Alias[]>()
  const owner = new Map<string, string>()
  for (const pair of evidence.pairs) {
    const concept = byKey.get(pair.key)
    const candidate = byKey.get(pair.alias)
    const isTaken = owner.has(pair.alias) || owner.has(pair.key) || aliases.has(pair.alias)
    if (!concept || isTaken || pair.alias === '' || pair.key === pair.alias) continue
    const isMoreFrequent = candidate !== undefined && candidate.sentences.length > concept.sentences.length
    const bothStrong = strength(pair.key, pair.sentence) >= STRONG && strength(pair.alias, pair.sentence) >= STRONG
    if ((isMoreFrequent && !pair.isAcronym) || bothStrong) continue
    owner.set(pair.alias, pair.key)
    aliases.set(pair.key, [...(aliases.get(pair.key) ?? []), { text: pair.aliasText, candidate }])
  }
  return { of: (key) => aliases.get(key) ?? [], isAlias: (key) => owner.has(key) }
}
