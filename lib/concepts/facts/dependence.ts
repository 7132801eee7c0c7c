import { anyOf } from '#lib/language/rules/rule.ts'
import { singular } from '#lib/language/singular.ts'
import type { Token } from '#lib/language/tagger.ts'
import { isFiniteVerb, isNominal } from './clauses.ts'
import { ANAPHORIC_NOUNS, DEPENDENCE_RULES } from './rules/dependence-rules.ts'
import { RELATIVISERS } from './rules/grammar-words.ts'
import type { Tagged } from './tagged.ts'

/**
 * Why a sentence cannot stand alone, or null. `before` are the sentences of the same paragraph that precede it, nearest
 * last. Errs towards "dependent": a sentence kept back costs a question, one shown without its antecedent a wrong one.
 */
export function dependence(sentence: Tagged, before: readonly Tagged[]): string | null {
  for (const rule of DEPENDENCE_RULES) {
    const isResolved = rule.name === 'inner demonstrative' && nounStandsBefore(sentence.tokens)
    if (!isResolved && rule.pattern.test(sentence.text)) return rule.name
  }
  if (hasLoosePronoun(sentence.tokens)) return 'pronoun without its noun'
  if (hasLooseComparative(sentence)) return 'comparative without "than"'
  return opensWithKnownNoun(sentence.tokens, before) ? 'noun introduced before' : null
}

/** "... reactions ... these reactions", "...; this may": the pointer is resolved inside. */
function nounStandsBefore(tokens: readonly Token[]): boolean {
  return tokens.every((token, i) => {
    const next = tokens[i + 1]?.lower ?? ''
    if (!/^(this|these|those|such)$/.test(token.lower)) return true
    if ((token.lower === 'such' && next === 'as') || (token.lower === 'those' && RELATIVISERS.has(next))) return true
    if (tokens[i - 1]?.text === ';' && isFiniteVerb(tokens, i + 1)) return true
    const noun = tokens.slice(i + 1, i + 4).find(isNominal)
    return noun !== undefined && tokens.slice(0, i).some((earlier) => singular(earlier.lower) === singular(noun.lower))
  })
}

const THINGS = /^(they|them|their|theirs|themselves)$/
const PERSONS = /^(he|she|him|his|her|hers)$/
const PERSON_NOUN = /(?:man|woman|person|boy|girl|child|mother|father|patient|student|worker|someone|baby|infant)$/

/** A pronoun before which the sentence has no noun it could mean. "It is ... that/to" is no pronoun. */
function hasLoosePronoun(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    const nouns = tokens.slice(0, i).filter(isNominal)
    if (THINGS.test(token.lower)) return nouns.length === 0
    if (PERSONS.test(token.lower)) return !nouns.some((noun) => noun.pos === 'PROPN' || PERSON_NOUN.test(noun.lower))
    const isEmpty = token.lower === 'it' && tokens.slice(i + 1, i + 8).some((next) => next.lower === 'to' || next.lower === 'that')
    return /^(it|its|itself)$/.test(token.lower) && nouns.length === 0 && !isEmpty
  })
}

const SCALE = anyOf('more', 'less', 'fewer', 'older', 'younger', 'greater', 'higher', 'lower')
const COMPARISONS = anyOf('than', 'more (?:and|or) ', 'the more', 'the \\w+er', 'no longer', `or ${SCALE}`, 'compared (?:to|with)',
  'as compared')
const COMPARED = new RegExp(`\\b${COMPARISONS}\\b`, 'i')

/** "more energy" than what? "three or more" and "one more" say it. */
function hasLooseComparative({ tokens, text }: Tagged): boolean {
  if (COMPARED.test(text)) return false
  return tokens.some((token, i) => {
    const before = tokens[i - 1]
    const isCounted = before?.pos === 'NUM' || /^(one|or)$/.test(before?.lower ?? '')
    return /^(more|less|fewer)$/.test(token.lower) && /^(ADJ|ADV|NOUN)$/.test(tokens[i + 1]?.pos ?? '') && !isCounted
  })
}

/** What after "the N" says which one is meant. */
const SAYS_WHICH = /^(of|that|who|which|in|for|to|between|with|from|on|at|where|whose|when|'s|\()$/

/** "The fluid is" after "cerebrospinal fluid" or "a fluid"; "the process" with nothing that says which. */
function opensWithKnownNoun(tokens: readonly Token[], before: readonly Tagged[]): boolean {
  const afterComma = tokens.findIndex((token, i) => i < 8 && token.text === ',' && tokens[i + 1]?.lower === 'the') + 1
  const the = tokens[0]?.lower === 'the' ? 0 : afterComma
  if (tokens[the]?.lower !== 'the') return false
  let end = the + 1
  while (end - the < 6 && (isNominal(tokens[end]) || tokens[end]?.pos === 'ADJ')) end++
  const noun = tokens[end - 1]
  // "The fluid is": the tagger takes some nouns for adjectives; before a verb they are the head.
  const isHead = isNominal(noun) || isFiniteVerb(tokens, end)
  if (!noun || end - 1 === the || !isHead || SAYS_WHICH.test(tokens[end]?.lower ?? '')) return false
  const words = tokens.slice(the + 1, end).map((token) => singular(token.lower))
  if (words.length === 1 && ANAPHORIC_NOUNS.has(noun.lower)) return true
  return before.slice(-3).some((earlier) => introduces(earlier.tokens, words))
}

/** Whether a sentence brings in the same noun as something new: with "a", or with a word more in front. */
function introduces(tokens: readonly Token[], words: readonly string[]): boolean {
  const singulars = tokens.map((token) => singular(token.lower))
  return singulars.some((_, i) => {
    const before = tokens[i - 1]
    if (!before || !words.every((word, k) => singulars[i + k] === word)) return false
    const isLonger = words.length === 1 && (before.pos === 'ADJ' || isNominal(before)) && tokens[i]?.pos !== 'VERB'
    return isLonger || /^(a|an|some|one|two|three|this)$/.test(before.lower)
  })
}
