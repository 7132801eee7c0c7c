import { definitionFault, isAskableTerm } from './checks/definition-checks.ts'
import type { Definition } from './definition.ts'
import type { LectureIndex } from './lecture.ts'
import { leakedWords, parallelFault } from './checks/option-checks.ts'
import { pairFault } from './checks/pair-checks.ts'
import { seedFrom } from '#lib/utils/random.ts'
import { canBeBoth, isNear, onlyHeadInCommon, sourceOf, type DistractorSource } from './sources.ts'

/** A term that may stand as a wrong answer, best first. */
export type Distractor = { definition: Definition; source: DistractorSource; rank: number }

/**
 * The terms that may stand as wrong answers, one entry each: its best definition (those that pass all checks first), or for
 * a mate of a list or a contrast that is never defined, the sentence that names it.
 */
export function answerTerms(index: LectureIndex): Definition[] {
  const fit = [...index.definitions, ...index.mates].filter((one) => isAskableTerm(one, index))
  const flawed = new Set(fit.filter((one) => definitionFault(one, index) !== null))
  const best = fit.toSorted((a, b) => Number(flawed.has(a)) - Number(flawed.has(b)) || b.fact.weight - a.fact.weight)
  return [...new Map(best.toReversed().map((one) => [one.term.key, one])).values()]
}

/** All fair wrong answers for a definition, best first: source, then kind of thing, then likeness of form. Deterministic by seed. */
export function fairDistractors(key: Definition, terms: readonly Definition[], index: LectureIndex, seed: number): Distractor[] {
  const leaked = leakedWords(key)
  const found = terms.flatMap((definition): (Distractor & { cost: number })[] => {
    const from = sourceOf(key, definition, index)
    if (!from || (!from.source.isSibling && (onlyHeadInCommon(key, definition) || !definition.isSure))) return []
    if (from.source.name === 'same gloss head' && (canBeBoth(key, definition) || onlyHeadInCommon(key, definition))) return []
    if (parallelFault(key.term, definition.term) || pairFault(key, definition, index)) return []
    // A thing is no plausible answer where a process is asked for.
    if (!from.source.isSibling && key.kind && definition.kind && key.kind !== definition.kind) return []
    const cost = from.rank * 4
      + (key.kind === definition.kind ? 0 : 2)
      + (key.form !== definition.form ? 1 : 0)
      + (isNear(key, definition) ? 0 : 3)
      + Math.abs(key.term.words.length - definition.term.words.length)
      + (leaked.length > 0 && !leaked.every((word) => definition.term.words.includes(word)) ? 3 : 0)
    return [{ definition, ...from, cost }]
  })
  const tie = (one: Distractor) => seedFrom(`${seed} ${key.term.key} ${one.definition.term.key}`)
  return found.toSorted((a, b) => a.cost - b.cost || tie(a) - tie(b)).map(({ definition, source, rank }) => ({ definition, source, rank }))
}

/** Two wrong answers that are also fair beside each other (not two names of one thing). */
export function choosePair(found: readonly Distractor[], index: LectureIndex): [Distractor, Distractor] | null {
  for (const [i, first] of found.entries()) {
    const second = found.slice(i + 1).find((other) => !isSameThing(first.definition, other.definition, index))
    if (second) return [first, second]
  }
  return null
}

/**
 * Whether the wrong answers are near enough to be worth a thought: one at least is a sibling, or of the same known kind of
 * thing, or (where the kind is not known) taught in the same section, and near enough to be taken for it.
 */
export function isPlausible(key: Definition, pair: readonly Distractor[]): boolean {
  return pair.some(({ source, definition }) => source.isSibling
    || (isNear(key, definition) && (key.kind === null ? source.name === 'same section' : key.kind === definition.kind)))
}

const isSameThing = (a: Definition, b: Definition, { names }: LectureIndex) =>
  a.term.key === b.term.key || Boolean(names.get(a.term.key)?.has(b.term.key))
