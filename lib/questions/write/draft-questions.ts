import { isAlike, MOST_ALIKE, stemWords } from '#lib/questions/stem-likeness.ts'
import { definitionFault, faultBesidesTier, NOT_SURE } from './checks/definition-checks.ts'
import type { Definition } from './definition.ts'
import { definitionToTerm } from './definition-to-term.ts'
import { answerTerms, fairDistractors } from './distractors.ts'
import type { DraftQuestion, Tier, TypeDraft } from './draft.ts'
import { passed } from './common-parts.ts'
import { indexLecture, type Lecture, type LectureIndex } from './lecture.ts'
import { seedFrom } from '#lib/utils/random.ts'
import { falseStatement, swapPartner, trueStatement } from './true-false.ts'
import { typedTerm } from './typed-term.ts'

export type Drafts = { questions: DraftQuestion[]; dropped: Record<string, number> }

/**
 * The built-in engine: items from the definitions a lecture states, each with every check it passed. What the lecture
 * words surely makes the upper tier; what passes every check but is worded weakly makes the lower, which waits for a
 * reviewer and never changes the upper: it asks of other terms and other sentences. The same lecture and seed give the
 * same drafts. What fails is counted by reason, never repaired.
 */
export function draftQuestions(lecture: Lecture): Drafts {
  const index = indexLecture(lecture)
  const dropped: Record<string, number> = {}
  const drop = (reason: string) => { dropped[reason] = (dropped[reason] ?? 0) + 1 }
  const terms = answerTerms(index)
  const sound = index.definitions.filter((definition) => {
    const fault = definitionFault(definition, index)
    if (fault && fault !== NOT_SURE) drop(fault)
    return fault === null
  })
  const weak = index.definitions.filter((definition) => {
    if (definitionFault(definition, index) !== NOT_SURE) return false
    const fault = faultBesidesTier(definition, index)
    if (fault) drop(fault)
    return fault === null
  })
  const work = { lecture, index, terms, drop }
  const upper = draftTier('UPPER', sound, work, [])
  const taken = new Set(sound.map(({ term }) => term.key))
  const asked = new Set(upper.map(({ sentenceId }) => sentenceId))
  const left = weak.filter(({ term, sentence }) => {
    if (taken.has(term.key)) drop('defined twice')
    else if (asked.has(sentence.id)) drop('one per sentence')
    return !taken.has(term.key) && !asked.has(sentence.id)
  })
  const questions = [...upper, ...draftTier('LOWER', left, work, upper)]
  const order = new Map(lecture.sentences.map((sentence) => [sentence.id, sentence.ordinal]))
  return { questions: questions.toSorted((a, b) => (order.get(a.sentenceId) ?? 0) - (order.get(b.sentenceId) ?? 0)), dropped }
}

type Work = { lecture: Lecture; index: LectureIndex; terms: readonly Definition[]; drop: (reason: string) => void }

/** Items of all three types from definitions of one tier; none asks nearly what one of `others` of its type asks. */
function draftTier(tier: Tier, sound: readonly Definition[], work: Work, others: readonly DraftQuestion[]): DraftQuestion[] {
  const { lecture, index, terms, drop } = work
  const keep = (draft: TypeDraft | string): TypeDraft[] => {
    if (typeof draft !== 'string') return [draft]
    drop(draft)
    return []
  }
  const fair = new Map(sound.map((one) => [one, fairDistractors(one, terms, index, lecture.seed)]))
  const fairTo = (one: Definition) => fair.get(one) ?? []
  const definitions = onePerTerm(sound, drop).filter((one) => {
    // "In T, clause": only set against a mate does the clause single out its term.
    const isFree = one.form === 'clause' && !fairTo(one).some(({ source }) => source.isSibling)
    if (isFree) drop('clause without a mate')
    return !isFree
  })
  const choices = onePerSentence(definitions.flatMap((one) => keep(definitionToTerm(one, fairTo(one), index, lecture.seed))), drop)
  const typed = onePerSentence(definitions.flatMap((one) => keep(typedTerm(one, terms, index))), drop)
  const paired = definitions.map((definition) => ({ definition, partner: swapPartner(definition, fairTo(definition)) }))
  const truths = onePerSentence(evenStatements(paired, lecture.seed, drop).map(({ definition, partner }) =>
    (partner ? falseStatement(definition, partner, index) : trueStatement(definition, index))), drop)
  return [choices, typed, truths].flatMap((drafts) => withoutLookAlikes(drafts, others, drop)).map((draft) => ({ ...draft, tier }))
}

/** Of several definitions of a term the strongest is asked, the earlier one at a tie. */
function onePerTerm(definitions: readonly Definition[], drop: (reason: string) => void): Definition[] {
  const best = new Map<string, Definition>()
  for (const one of definitions) {
    const other = best.get(one.term.key)
    if (other) drop('defined twice')
    if (!other || one.fact.weight > other.fact.weight) best.set(one.term.key, one)
  }
  return definitions.filter((one) => best.get(one.term.key) === one)
}

function onePerSentence(drafts: readonly TypeDraft[], drop: (reason: string) => void): TypeDraft[] {
  const seen = new Set<string>()
  return drafts.filter(({ sentenceId }) => {
    if (seen.has(sentenceId)) drop('one per sentence')
    return !seen.has(sentenceId) && seen.add(sentenceId)
  })
}

type Paired = { definition: Definition; partner: ReturnType<typeof swapPartner> }

/** As many false as true statements: false ones where a fair partner exists, drawn by seed; true ones beyond them are left out. */
function evenStatements(paired: readonly Paired[], seed: number, drop: (reason: string) => void): Paired[] {
  const draw = (one: Definition) => seedFrom(`${seed} truth ${one.sentence.id} ${one.term.key}`)
  const all = paired.toSorted((a, b) => draw(a.definition) - draw(b.definition))
  const swappable = all.filter(({ partner }) => partner !== null)
  const asFalse = new Set(swappable.slice(0, Math.ceil(all.length / 2)).map(({ definition }) => definition))
  const asTrue = all.filter(({ definition }) => !asFalse.has(definition))
  const most = asFalse.size + 1
  for (let extra = most; extra < asTrue.length; extra++) drop('keeps true and false even')
  return [
    ...all.filter(({ definition }) => asFalse.has(definition)),
    ...asTrue.slice(0, most).map(({ definition }) => ({ definition, partner: null })),
  ]
}

const UNLIKE = passed('no duplicate', `stem overlap at most ${MOST_ALIKE}`)

function withoutLookAlikes(drafts: readonly TypeDraft[], others: readonly DraftQuestion[], drop: (reason: string) => void): TypeDraft[] {
  const kept: TypeDraft[] = []
  const seen = others.filter(({ type }) => type === drafts[0]?.type).map(({ stem }) => stemWords(stem))
  for (const draft of drafts) {
    const stems = stemWords(draft.stem)
    if (seen.some((other) => isAlike(stems, other))) drop('stem like another')
    else {
      kept.push({ ...draft, verdicts: [...draft.verdicts, UNLIKE] })
      seen.push(stems)
    }
  }
  return kept
}
