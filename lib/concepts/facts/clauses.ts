import type { Token } from '#lib/language/tagger.ts'
import { CONTACT_NOUNS, FINITE_AUXILIARIES, RELATIVISERS } from './rules/grammar-words.ts'

export const isPunctuation = (token: Token | undefined): boolean => token !== undefined && !/[\p{L}\p{N}]/u.test(token.text)
export const isNominal = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN'
export const isQuoteMark = (token: Token | undefined): boolean => token !== undefined && /^["“”'‘’]+$/.test(token.text)

/** Endings of regular and some irregular participles. */
const PARTICIPLE = /(?:ed|en|wn|nt|ught|und|ade|own)$/

function previousWord(tokens: readonly Token[], index: number): Token | undefined {
  let at = index - 1
  while (at >= 0 && (tokens[at]?.pos === 'ADV' || /^(n't|not)$/.test(tokens[at]?.lower ?? ''))) at--
  return tokens[at]
}

const isJoint = (token: Token | undefined): boolean => token?.text === ',' || token?.pos === 'CCONJ'
const isThirdPerson = (token: Token | undefined): boolean => /[^s]s$/.test(token?.lower ?? '')

/** Whether the token carries tense. A participle after a noun ("cells found in") or after "to" does not. */
export function isFiniteVerb(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token) return false
  const before = previousWord(tokens, index)
  if (FINITE_AUXILIARIES.has(token.lower)) {
    return token.pos !== 'NOUN' && before?.lower !== 'to' && !FINITE_AUXILIARIES.has(before?.lower ?? '')
  }
  if (token.pos !== 'VERB' || /ing$/.test(token.lower) || !before) return false
  if (before.pos === 'ADJ' && isThirdPerson(token) && token.lower !== 'means') return true
  if (/^(DET|ADJ|ADP|NUM|AUX)$/.test(before.pos) || /^(to|'s|be|been|being)$/.test(before.lower)) return false
  if (isJoint(before) && !isThirdPerson(token) && hasInfinitive(tokens.slice(0, index))) return false
  return !PARTICIPLE.test(token.lower) || !(isReduced(before, tokens[index + 1]) || before.pos === 'PUNCT' || before.pos === 'CCONJ')
}

/** "to encode, store, and retrieve": what is joined to an infinitive is one. */
function hasInfinitive(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => token.lower === 'to' && tokens[i + 1]?.pos === 'VERB')
}

/** "cells found in", "a test used to": a relative clause without its "that are". */
function isReduced(before: Token, next: Token | undefined): boolean {
  return isNominal(before) && (next === undefined || /^(ADP|ADV|PART)$/.test(next.pos) || next.lower === 'to' || isPunctuation(next))
}

/** Verbs with a subject of their own: one joined to an earlier verb ("encode, store, and retrieve") shares its subject. */
export function countFiniteVerbs(tokens: readonly Token[]): number {
  return tokens.filter((token, i) => {
    if (!isFiniteVerb(tokens, i)) return false
    if (!isJoint(previousWord(tokens, i))) return true
    const earlier = tokens.slice(0, i)
    if (isThirdPerson(token)) return !earlier.some((_, k) => isFiniteVerb(tokens, k))
    return !earlier.some((other) => /^(VERB|AUX)$/.test(other.pos))
  }).length
}

/** A relativiser, or a noun that needs none ("the way people think"). */
export function opensClause(token: Token): boolean {
  return RELATIVISERS.has(token.lower) || CONTACT_NOUNS.has(token.lower)
}

export function countRelativisers(tokens: readonly Token[]): number {
  return tokens.filter(opensClause).length
}

/** Index of the bracket that opens the one closing at `close`; -1 if there is none. */
export function openingBracket(tokens: readonly Token[], close: number): number {
  return tokens.slice(0, close).findLastIndex((token) => token.text === '(' || token.text === '[')
}
