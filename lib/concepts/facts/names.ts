import { isFiniteVerb, isNominal, isPunctuation, isQuoteMark } from './clauses.ts'
import { RELATIVISERS } from './rules/grammar-words.ts'
import { aliasIn, determinerAt } from './subject.ts'
import type { Range, Tagged } from './tagged.ts'

/** A noun phrase read as a name: with its article or pointer, second names, and the first token after all that. */
export type Name = { term: Range; determiner: string; aliases: Range[]; next: number }

/** Longest name, and longest second name, in tokens. */
const LONGEST = 7
const LONGEST_SECOND = 5

/** The name that begins at token `from` ("... called the X of Y"), with what "or Z" and "(LF)" add; null if there is none. */
export function nameAfter(sentence: Tagged, from: number): Name | null {
  const { tokens } = sentence
  let at = from
  while (isQuoteMark(tokens[at])) at++
  const isQuoted = at > from
  const determiner = determinerAt(tokens[at])
  if (determiner !== '') at++
  while (isQuoteMark(tokens[at])) at++
  let to = at
  while (to < tokens.length && to - at < LONGEST && belongsToName(sentence, to, at, isQuoted)) to++
  while (to > at && !/^(NOUN|PROPN|VERB|ADJ|X|NUM)$/.test(tokens[to - 1]?.pos ?? '')) to--
  if (to === at) return null
  const added = addedNames(sentence, to)
  return { term: { from: at, to }, determiner, ...added }
}

/** "(LF)" and "or Z" after a name. */
function addedNames(sentence: Tagged, from: number): { aliases: Range[]; next: number } {
  const { tokens } = sentence
  const aliases: Range[] = []
  let next = from
  while (isQuoteMark(tokens[next])) next++
  if (tokens[next]?.text === '(') {
    const close = tokens.findIndex((token, i) => i > next && token.text === ')')
    const alias = close > 0 ? aliasIn(sentence, { from: next + 1, to: close }, false) : null
    if (alias) aliases.push(alias)
    next = close > 0 ? close + 1 : tokens.length
  }
  const or = tokens[next]?.text === ',' ? next + 1 : next
  const second = tokens[or]?.lower === 'or' ? secondName(sentence, or + 1) : null
  return second ? { aliases: [...aliases, second], next: second.to } : { aliases, next }
}

/** A bare name; with an article it is a gloss or another thing. */
function secondName(sentence: Tagged, from: number): Range | null {
  const { tokens } = sentence
  let at = from
  while (isQuoteMark(tokens[at])) at++
  if (/^(a|an|the)$/.test(tokens[at]?.lower ?? '')) return null
  let to = at
  while (to - at < LONGEST_SECOND && belongsToName(sentence, to, at, false)) to++
  return to > at && isNominal(tokens[to - 1]) ? { from: at, to } : null
}

function belongsToName({ tokens }: Tagged, index: number, first: number, isQuoted: boolean): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token || (isQuoted && isQuoteMark(token))) return false
  if (token.lower === "'s") return index > first
  if (isPunctuation(token)) return /^[-/‐‑–&]$/.test(token.text) && index > first
  if (/^(refers?|means|describes?)$/.test(token.lower) || RELATIVISERS.has(token.lower)) return false
  const isAfterNoun = index > first && isNominal(before)
  switch (token.pos) {
    case 'PRON': case 'SCONJ': case 'CCONJ': case 'AUX': case 'PART':
      return false
    case 'ADP':
      return isAfterNoun && token.lower === 'of' && tokens.slice(index + 1, index + 4).some(isNominal)
    case 'DET':
      return before?.lower === 'of'
    case 'ADV':
      return isNominal(tokens[index + 1]) || tokens[index + 1]?.pos === 'ADJ'
    case 'VERB':
      return !isAfterNoun || (/ing$/.test(token.lower) && !isFiniteVerb(tokens, index))
    default:
      return true
  }
}

/** The plain noun phrase that ends at `end`: adjectives, participles and nouns, no preposition. */
export function nounPhraseBefore({ tokens }: Tagged, end: number): { range: Range; determiner: string } | null {
  let from = end
  while (from > 0 && end - from < LONGEST - 1) {
    const token = tokens[from - 1]
    const mayModify = /^(DET|ADJ|ADP|CCONJ)$/.test(tokens[from - 2]?.pos ?? 'DET')
    const isParticiple = mayModify && token?.pos === 'VERB' && /(ing|ed)$/.test(token.lower)
    if (!isParticiple && !isNominal(token) && token?.pos !== 'ADJ' && token?.lower !== "'s") break
    from--
  }
  while (from < end && tokens[from]?.lower === "'s") from++
  if (from === end || !isNominal(tokens[end - 1])) return null
  return { range: { from, to: end }, determiner: determinerAt(tokens[from - 1]) }
}
