import { isAlike, MOST_ALIKE, stemWords } from '#lib/questions/stem-likeness.ts'
import type { QuestionType } from '#lib/questions/schema.ts'
import { seedFrom } from '#lib/utils/random.ts'
import { passed } from './common-parts.ts'
import type { Definition } from './definition.ts'
import { definitionToTerm } from './definition-to-term.ts'
import { fairDistractors } from './distractors.ts'
import type { Drop } from './drop.ts'
import type { DraftQuestion, TypeDraft } from './draft.ts'
import type { LectureIndex } from './lecture.ts'
import { matchings } from './matching.ts'
import { termToDefinition } from './term-to-definition.ts'
import { falseStatement, swapPartner, trueStatement } from './true-false.ts'
import { typedTerm } from './typed-term.ts'

export type DefinitionWork = { index: LectureIndex; terms: readonly Definition[]; seed: number; drop: Drop }

/** Items of all types that ask for a definition. `matching`: whether terms are also matched. */
export function draftDefinitions(sound: readonly Definition[], matching: boolean, work: DefinitionWork): TypeDraft[] {
  const { index, terms, seed, drop } = work
  const keep = (draft: TypeDraft | string, one: Definition, type: QuestionType): TypeDraft[] => {
    if (typeof draft !== 'string') return [draft]
    drop(draft, one.sentence.id, one.term.name, type)
    return []
  }
  const fair = new Map(sound.map((one) => [one, fairDistractors(one, terms, index, seed)]))
  const fairTo = (one: Definition) => fair.get(one) ?? []
  const definitions = onePerTerm(sound, drop).filter((one) => {
    // "In T, clause": only set against a mate does the clause single out its term.
    const isFree = one.form === 'clause' && !fairTo(one).some(({ source }) => source.isSibling)
    if (isFree) drop('clause without a mate', one.sentence.id, one.term.name, 'CLOZE')
    return !isFree
  })
  const all = new Set(definitions)
  const choices = definitions.flatMap((one) => keep(definitionToTerm(one, fairTo(one), index, seed), one, 'DEFINITION_TO_TERM'))
  const meanings = definitions.flatMap((one) => keep(termToDefinition(one, fairTo(one), all, index, seed), one, 'TERM_TO_DEFINITION'))
  const typed = definitions.flatMap((one) => keep(typedTerm(one, terms, index), one, 'TYPED_TERM'))
  // Statements go first to what nothing else asks about.
  const asked = new Set([...choices, ...meanings, ...typed].map((draft) => `${draft.sentenceId} ${draft.factIndex}`))
  const isAsked = (one: Definition) => asked.has(`${one.sentence.id} ${one.index}`)
  const paired = definitions.map((definition) => ({ definition, partner: swapPartner(definition, fairTo(definition)) }))
  const truths = evenStatements(paired, seed, isAsked, drop).map(({ definition, partner }) =>
    (partner ? falseStatement(definition, partner, index) : trueStatement(definition, index)))
  const matched = matching ? matchings(definitions, index, seed) : []
  return [...[choices, meanings, typed, truths].flatMap((drafts) => onePerSentence(drafts, drop)), ...matched]
}

/** Of several definitions of a term the strongest is asked, the earlier one at a tie. */
function onePerTerm(definitions: readonly Definition[], drop: Drop): Definition[] {
  const best = new Map<string, Definition>()
  for (const one of definitions) {
    const other = best.get(one.term.key)
    if (other) drop('defined twice', one.sentence.id, one.term.name, null)
    if (!other || one.fact.weight > other.fact.weight) best.set(one.term.key, one)
  }
  return definitions.filter((one) => best.get(one.term.key) === one)
}

function onePerSentence(drafts: readonly TypeDraft[], drop: Drop): TypeDraft[] {
  const seen = new Set<string>()
  return drafts.filter(({ sentenceId, stem, type }) => {
    if (seen.has(sentenceId)) drop('one per sentence', sentenceId, stem, type)
    return !seen.has(sentenceId) && seen.add(sentenceId)
  })
}

type Paired = { definition: Definition; partner: ReturnType<typeof swapPartner> }

/** True statements may be so many times the false ones where nothing else asks what they say. */
const MOST_TRUE = 1.2

/** As many false as true statements: false ones where a fair partner exists, drawn by seed; true ones beyond them are left out. */
function evenStatements(paired: readonly Paired[], seed: number, isAsked: (one: Definition) => boolean, drop: Drop): Paired[] {
  const draw = (one: Definition) => seedFrom(`${seed} truth ${one.sentence.id} ${one.term.key}`)
  const all = paired.toSorted((a, b) => draw(a.definition) - draw(b.definition))
  const swappable = all.filter(({ partner }) => partner !== null)
  const asFalse = new Set(swappable.slice(0, Math.ceil(all.length / 2)).map(({ definition }) => definition))
  const asTrue = all.filter(({ definition }) => !asFalse.has(definition))
    .toSorted((a, b) => Number(isAsked(a.definition)) - Number(isAsked(b.definition)))
  const unasked = asTrue.filter(({ definition }) => !isAsked(definition)).length
  const most = Math.max(asFalse.size + 1, Math.min(unasked, Math.ceil(asFalse.size * MOST_TRUE) + 2))
  for (const { definition: { sentence, term } } of asTrue.slice(most)) {
    drop('keeps true and false even', sentence.id, term.name, 'TRUE_FALSE')
  }
  return [
    ...all.filter(({ definition }) => asFalse.has(definition)),
    ...asTrue.slice(0, most).map(({ definition }) => ({ definition, partner: null })),
  ]
}

const UNLIKE = passed('no duplicate', `stem overlap at most ${MOST_ALIKE}`)

/** Of two items of one type that ask nearly the same the first stays. Matchings share their stem and are told apart by their terms. */
export function withoutLookAlikes(drafts: readonly TypeDraft[], others: readonly DraftQuestion[], drop: Drop): TypeDraft[] {
  const seen = Map.groupBy(others.map(({ type, stem }) => ({ type, words: stemWords(stem) })), ({ type }) => type)
  return drafts.flatMap((draft): TypeDraft[] => {
    if (draft.type === 'MATCHING') return [draft]
    const words = stemWords(draft.stem)
    const own = seen.get(draft.type) ?? []
    if (own.some((other) => isAlike(words, other.words))) {
      drop('stem like another', draft.sentenceId, draft.stem, draft.type)
      return []
    }
    seen.set(draft.type, [...own, { type: draft.type, words }])
    return [{ ...draft, verdicts: [...draft.verdicts, UNLIKE] }]
  })
}
