import { termKey } from '#lib/language/terms.ts'
import { nearTerms } from '#lib/questions/grade/near-terms.ts'
import { commonParts, definitionVerdicts, importanceOf, passed } from './common-parts.ts'
import type { Definition } from './definition.ts'
import { difficultyPrior } from './difficulty.ts'
import type { TypeDraft } from './draft.ts'
import type { LectureIndex } from './lecture.ts'
import { leakedWords } from './checks/option-checks.ts'
import { pairFault } from './checks/pair-checks.ts'
import { rivalName, rivalVerdict } from './checks/rival-names.ts'
import { rationale } from './rationales.ts'
import { termStem, typedHint } from './stems.ts'

/** Faults of a pair that make the other term a second right answer; "named in the stem" and the like do not. */
const SECOND_ANSWER = new Set(['glosses overlap', 'said of it too', 'coordinated where it is said'])

/** "What is the term for ...? Two words, beginning with ..." to be typed, or why not. */
export function typedTerm(definition: Definition, terms: readonly Definition[], index: LectureIndex): TypeDraft | string {
  const { term } = definition
  if (term.words.length > 3 || !/^[\p{L}’' -]{4,}$/u.test(term.name)) return 'term is hard to type'
  const leaked = leakedWords(definition)
  // A class word of the stem may return as the last word of the term ("memory" in "working memory"): the rest must be known.
  if (leaked.length > 0 && (term.words.length === 1 || leaked.some((word) => word !== term.words.at(-1)))) return 'leak'
  const sameHint = terms.filter((other) => other.term.key !== term.key && typedHint(other.term) === typedHint(term))
  if (sameHint.some((other) => SECOND_ANSWER.has(pairFault(definition, other, index) ?? ''))) return 'another term fits too'
  const stem = `${termStem(definition, true, false)} ${typedHint(term)}`
  const accepted = acceptedForms(definition, index)
  const rival = rivalName(accepted, index)
  const single = rival ? rivalVerdict(rival) : passed('single key', 'no other term with this hint fits the stem')
  return {
    ...commonParts(definition, index),
    type: 'TYPED_TERM', stem, options: [],
    key: { kind: 'typed', accepted, others: othersOf(accepted, index) },
    rationales: [rationale('key', definition, index)],
    guess: 0,
    difficulty: difficultyPrior({
      type: 'TYPED_TERM', importance: importanceOf(definition, index), stemWords: stem.split(' ').length, siblingShare: 0.5,
      isFalseStatement: false,
    }),
    verdicts: [...definitionVerdicts(definition), single, passed('no leak')],
  }
}

/**
 * The term, what this and other defining sentences call it besides, and names of the concept that can be checked: spelt by its
 * initials or sharing a word. An alias read wrongly would be a wrong key.
 */
export function acceptedForms({ term }: Definition, index: LectureIndex): string[] {
  const concept = index.concepts.get(term.key)
  const others = concept?.key === term.key ? [concept.name, ...concept.aliases] : []
  const sharesWord = (form: string) => termKey(form).split(' ').some((word) => word.length > 3 && term.words.includes(word))
  const said = index.definitions.flatMap((one) => {
    const names = [one.term.name, ...one.term.aliases]
    return names.some((name) => termKey(name) === term.key) ? names : []
  })
  const forms = [term.name, ...term.aliases, ...said, ...others.filter((form) => isInitials(form, term.words) || sharesWord(form))]
  return forms.filter((form, i) => forms.findIndex((other) => termKey(other) === termKey(form)) === i)
}

function isInitials(form: string, words: readonly string[]): boolean {
  const initials = words.flatMap((word) => word.split('-')).map((word) => word.charAt(0)).join('')
  return words.length > 1 && form.toLowerCase().replace(/s$/, '') === initials
}

/** Terms of the lecture that the tolerance for slips would take for one of these. */
export const othersOf = (accepted: readonly string[], index: LectureIndex) =>
  nearTerms(accepted, [...index.definitions.map((one) => one.term.name), ...[...index.concepts.values()].map((concept) => concept.name)])
