import { isAlike, MOST_ALIKE, stemWords } from '#lib/questions/stem-likeness.ts'
import { definitionFault } from './checks/definition-checks.ts'
import type { Definition } from './definition.ts'
import { definitionToTerm } from './definition-to-term.ts'
import { answerTerms, fairDistractors } from './distractors.ts'
import type { DraftQuestion } from './draft.ts'
import { passed } from './common-parts.ts'
import { indexLecture, type Lecture } from './lecture.ts'
import { seedFrom } from '#lib/utils/random.ts'
import { falseStatement, swapPartner, trueStatement } from './true-false.ts'
import { typedTerm } from './typed-term.ts'

export type Drafts = { questions: DraftQuestion[]; dropped: Record<string, number> }

/**
 * The built-in engine: items from the definitions a lecture states, upper tier only, each with every check it passed.
 * The same lecture and seed give the same drafts. What fails is counted by reason, never repaired.
 */
export function draftQuestions(lecture: Lecture): Drafts {
  const index = indexLecture(lecture)
  const dropped: Record<string, number> = {}
  const drop = (reason: string) => { dropped[reason] = (dropped[reason] ?? 0) + 1 }
  const keep = (draft: DraftQuestion | string): DraftQuestion[] => {
    if (typeof draft !== 'string') return [draft]
    drop(draft)
    return []
  }
  const terms = answerTerms(index)
  const sound = index.definitions.filter((definition) => {
    const fault = definitionFault(definition, index)
    if (fault) drop(fault)
    return fault === null
  })
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
  const order = new Map(lecture.sentences.map((sentence) => [sentence.id, sentence.ordinal]))
  const questions = [choices, typed, truths].flatMap((drafts) => withoutLookAlikes(drafts, drop))
  return { questions: questions.toSorted((a, b) => (order.get(a.sentenceId) ?? 0) - (order.get(b.sentenceId) ?? 0)), dropped }
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

function onePerSentence(drafts: readonly DraftQuestion[], drop: (reason: string) => void): DraftQuestion[] {
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

function withoutLookAlikes(drafts: readonly DraftQuestion[], drop: (reason: string) => void): DraftQuestion[] {
  const kept: { draft: DraftQuestion; stems: ReadonlySet<string> }[] = []
  for (const draft of drafts) {
    const stems = stemWords(draft.stem)
    if (kept.some((other) => isAlike(stems, other.stems))) drop('stem like another')
    else kept.push({ draft: { ...draft, verdicts: [...draft.verdicts, UNLIKE] }, stems })
  }
  return kept.map(({ draft }) => draft)
}
