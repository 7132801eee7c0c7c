import type { Definition } from './definition.ts'
import { capitalised, withArticle, type Term } from './term.ts'

/** The cue word before the term in "In T, clause". */
const LEAD = /\b(In|During|Under|With)\s+(?:an?\s+|the\s+)?["“]?$/i
const leadOf = ({ sentence, fact }: Definition) => LEAD.exec(sentence.text.slice(0, fact.term.start))?.[1]?.toLowerCase() ?? 'in'

/** "theory" of "drive theory", where what is stated is a theory, law or the like. */
const THEORY = /^(?:theory|law|principle|hypothesis|model|theorem|rule|effect)$/
const kindOfStatement = (term: Term) => (THEORY.test(term.words.at(-1) ?? '') ? (term.words.at(-1) ?? null) : null)

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u

/** A question that the term answers, in the lecture's own words. `isOpen`: no options stand below it. */
export function termStem(definition: Definition, isOpen: boolean, optionsShareKind: boolean): string {
  const { form, gloss, term, fact } = definition
  if (form === 'when' && fact.rule === 'when called') return `What is it called ${gloss}?`
  if (form === 'when') return `${isOpen ? 'What' : 'Which of these'} occurs ${gloss}?`
  if (form === 'that') {
    const kind = kindOfStatement(term)
    return kind && (isOpen || optionsShareKind) ? `Which ${kind} states ${gloss}?` : `Which of these states ${gloss}?`
  }
  if (form === 'clause') return `Which term completes the sentence? “${capitalised(leadOf(definition))} ____, ${gloss}.”`
  if (term.proper && !isOpen && !ACRONYM.test(term.name)) return `Which of these is ${gloss}?`
  return `What is the term for ${gloss}?`
}

const NUMBER_WORDS = ['No', 'One', 'Two', 'Three', 'Four']

/** "One word, beginning with “e”." */
export function typedHint(term: Term): string {
  const first = `beginning with “${term.name.charAt(0)}”.`
  if (ACRONYM.test(term.name)) return `An acronym of ${term.name.length} letters, ${first}`
  const count = term.name.split(' ').length
  return `${NUMBER_WORDS[count] ?? count} word${count === 1 ? '' : 's'}, ${first}`
}

const SPEAKS_OF_WORD = new Set(['refers to', 'means', 'the term', 'is the term for'])

/**
 * What the lecture says, as one sentence with this term in its place; with the definition's own term it is true. A term
 * without a known article is spoken of as a word.
 */
export function statement(definition: Definition, term: Term): string {
  const { form, gloss, fact } = definition
  const asWord = term.article === 'unknown'
  const isMany = term.plural && !asWord
  if (form === 'clause') return `${capitalised(leadOf(definition))} ${asWord ? term.name : withArticle(term)}, ${gloss}.`
  if (form === 'when') return `${subject(term)} ${isMany ? 'occur' : 'occurs'} ${gloss}.`
  if (form === 'that') return `${subject(term)} states ${gloss}.`
  if (SPEAKS_OF_WORD.has(fact.rule) || asWord) return `${subject(term)} ${isMany ? 'refer' : 'refers'} to ${gloss}.`
  return `${subject(term)} ${term.plural ? 'are' : 'is'} ${gloss}.`
}

const subject = (term: Term) => (term.article === 'unknown' ? `The term “${term.name}”` : capitalised(withArticle(term)))
