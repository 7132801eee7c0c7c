import { definitionFault, faultBesidesTier, NOT_SURE } from './checks/definition-checks.ts'
import { answerTerms } from './distractors.ts'
import { draftClaims } from './draft-claims.ts'
import { draftDefinitions, withoutLookAlikes, type DefinitionWork } from './draft-definitions.ts'
import type { DraftQuestion, DroppedDraft, Tier, TypeDraft } from './draft.ts'
import type { Drop } from './drop.ts'
import { indexLecture, type Lecture } from './lecture.ts'

/** `dropped` counts by reason what `rejected` lists one by one. */
export type Drafts = { questions: DraftQuestion[]; rejected: DroppedDraft[]; dropped: Record<string, number> }

/**
 * The built-in engine: items from the definitions, claims and lists a lecture states, each with every check it passed. What the
 * lecture words surely makes the upper tier; what passes every check but is worded weakly makes the lower, which waits for a
 * reviewer and never changes the upper: it asks of other terms and other sentences. The same lecture and seed give the
 * same drafts. What fails is counted by reason, never repaired.
 */
export function draftQuestions(lecture: Lecture): Drafts {
  const index = indexLecture(lecture)
  const { seed } = lecture
  const rejected: DroppedDraft[] = []
  const drop: Drop = (reason, sentenceId, about, type) => rejected.push({ reason, sentenceId, about, type })
  const terms = answerTerms(index)
  const sound = index.definitions.filter((definition) => {
    const fault = definitionFault(definition, index)
    if (fault && fault !== NOT_SURE) drop(fault, definition.sentence.id, definition.term.name, null)
    return fault === null
  })
  const weak = index.definitions.filter((definition) => {
    if (definitionFault(definition, index) !== NOT_SURE) return false
    const fault = faultBesidesTier(definition, index)
    if (fault) drop(fault, definition.sentence.id, definition.term.name, null)
    return fault === null
  })
  const work: DefinitionWork = { index, terms, seed, drop }
  const inTier = (tier: Tier, drafts: readonly TypeDraft[], others: readonly DraftQuestion[]) =>
    withoutLookAlikes(drafts, others, drop).map((draft): DraftQuestion => ({ ...draft, tier }))
  const fromSound = [...draftDefinitions(sound, true, work), ...draftClaims(terms, index, seed, drop)]
  const isCertain = ({ verdicts }: TypeDraft) => verdicts.every((verdict) => verdict.passed)
  const upper = inTier('UPPER', fromSound.filter(isCertain), [])
  const doubtful = inTier('LOWER', fromSound.filter((draft) => !isCertain(draft)), upper)
  const taken = new Set(sound.map(({ term }) => term.key))
  const asked = new Set(upper.map(({ sentenceId }) => sentenceId))
  const left = weak.filter(({ term, sentence }) => {
    const reason = taken.has(term.key) ? 'defined twice' : asked.has(sentence.id) ? 'one per sentence' : null
    if (reason) drop(reason, sentence.id, term.name, null)
    return reason === null
  })
  const questions = [...upper, ...doubtful, ...inTier('LOWER', draftDefinitions(left, false, work), [...upper, ...doubtful])]
  const order = new Map(lecture.sentences.map((sentence) => [sentence.id, sentence.ordinal]))
  const dropped: Record<string, number> = {}
  for (const { reason } of rejected) dropped[reason] = (dropped[reason] ?? 0) + 1
  return { questions: questions.toSorted((a, b) => (order.get(a.sentenceId) ?? 0) - (order.get(b.sentenceId) ?? 0)), rejected, dropped }
}

