import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { claimFault } from './checks/claim-checks.ts'
import { fromBulletLists } from './claims/bullet-lists.ts'
import { directionQuestion } from './claims/direction.ts'
import { oneOfList } from './claims/one-of-list.ts'
import { readClaim } from './claims/read-claim.ts'
import { typedClaim } from './claims/typed-claim.ts'
import { whichOfThese } from './claims/which-of-these.ts'
import { whyQuestion } from './claims/why.ts'
import type { Definition } from './definition.ts'
import type { Drop } from './drop.ts'
import type { TypeDraft } from './draft.ts'
import type { LectureIndex } from './lecture.ts'

/**
 * Items from claims and lists rather than definitions: direction, reason, which of these, one of a list. A sentence gives one of
 * each type at most.
 */
export function draftClaims(terms: readonly Definition[], index: LectureIndex, seed: number, drop: Drop): TypeDraft[] {
  const fromSentences = index.sentences.flatMap(({ sentence }) =>
    [...fromClaim(sentence, terms, index, seed, drop), ...fromLists(sentence, terms, index, seed, drop)])
  return [...fromSentences, ...fromBulletLists(index, seed)]
}

function fromClaim(sentence: AnalysedSentence, terms: readonly Definition[], index: LectureIndex, seed: number, drop: Drop): TypeDraft[] {
  // What tells parts or action is a plain claim; other definitions are asked as such, or wait for a reviewer.
  const isDefinition = sentence.facts.some((fact) => fact.kind === 'definition' && fact.rule !== 'consists of')
  const claim = isDefinition ? null : readClaim(sentence)
  const made = [
    ['DIRECTION', () => directionQuestion(sentence, index, seed)],
    ['WHY', () => whyQuestion(sentence, index)],
    ['WHICH_OF_THESE', () => (claim ? whichOfThese(claim, terms, index, seed) : null)],
    ['TYPED_TERM', () => (claim ? typedClaim(claim, terms, index) : null)],
  ] as const
  return made.flatMap(([type, write]): TypeDraft[] => {
    if (claimFault(sentence, type === 'WHY') !== null) return []
    const draft = write()
    if (typeof draft === 'string') drop(draft, sentence.id, sentence.text, type)
    return draft === null || typeof draft === 'string' ? [] : [draft]
  })
}

function fromLists(sentence: AnalysedSentence, terms: readonly Definition[], index: LectureIndex, seed: number, drop: Drop): TypeDraft[] {
  const unfit = sentence.traits.some((trait) => ['question', 'imperative', 'objective', 'example', 'personal', 'hedged'].includes(trait))
  return sentence.facts.flatMap((fact, factIndex): TypeDraft[] => {
    if (fact.kind !== 'list' || !fact.counted || unfit) return []
    const draft = oneOfList(sentence, fact, factIndex, terms, index, seed)
    if (typeof draft !== 'string') return [draft]
    drop(draft, sentence.id, sentence.text, 'ONE_OF_LIST')
    return []
  })
}
