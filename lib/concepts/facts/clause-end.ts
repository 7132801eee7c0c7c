import type { Token } from '#lib/language/tagger.ts'
import { isFiniteVerb, isPunctuation, openingBracket } from './clauses.ts'
import { RELATIVISERS } from './rules/grammar-words.ts'
import type { Tagged } from './tagged.ts'

/** Words that after a comma begin something that is no part of a definition. */
const CUTS_AFTER_COMMA = new Set(('whereas while although though because since unlike so but yet can such including e.g. i.e. for not thus '
  + 'therefore however rather as often usually').split(' '))

/** Where the clause that begins at `from` ends: before a second statement, an example, the final stop. Exclusive. */
export function clauseEnd({ tokens }: Tagged, from: number): number {
  let depth = 0
  for (let i = from; i < tokens.length; i++) {
    const text = tokens[i]?.text ?? ''
    if (text === '(' || text === '[') depth++
    if (text === ')' || text === ']') depth--
    if (depth > 0) continue
    const closing = closingDash(tokens, i)
    if (closing > 0) i = closing
    else if (endsHere(tokens, i, from)) return trimEnd(tokens, from, i)
  }
  return trimEnd(tokens, from, tokens.length)
}

const isDash = (token: Token | undefined): boolean => /^(?:[—–]+|--)$/.test(token?.text ?? '')

/** The second dash of a pair around a short insertion; -1 if `at` is no dash or stands alone. */
function closingDash(tokens: readonly Token[], at: number): number {
  return isDash(tokens[at]) ? tokens.findIndex((other, k) => k > at && k < at + 14 && other.text === tokens[at]?.text) : -1
}

function endsHere(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (isDash(token) || /^[.?!;:]$/.test(token?.text ?? '')) return true
  // "and is often measured in hertz": a further statement about the same thing.
  if (token?.pos === 'CCONJ' && /^(is|are)$/.test(next?.lower ?? '') && tokens[at + 2]?.pos === 'ADV') return true
  if (token?.text !== ',') return false
  if (!next || CUTS_AFTER_COMMA.has(next.lower) || isTail(tokens.slice(at + 1, at + 4))) return true
  return next.pos === 'CCONJ' && !isSeries(tokens, at, from) && startsStatement(tokens, at + 2)
}

/** ", both of which", ", in this case", ", which is discussed": remarks after the definition. */
function isTail([first, second, third]: readonly Token[]): boolean {
  if (/^(both|all|some|many|most)$/.test(first?.lower ?? '')) return second?.lower === 'of'
  if (first?.lower === 'in') return second?.lower === 'this'
  return first?.lower === 'which' && /^(discussed|described|shown|covered|explained|explored|listed)$/.test(third?.lower ?? '')
}

/** "how one thinks, behaves, and reacts": the last of a series. */
function isSeries(tokens: readonly Token[], at: number, from: number): boolean {
  const near = tokens[at + 2]?.pos === 'VERB' ? 5 : 3
  return tokens.slice(Math.max(from, at - near), at).some((before) => before.text === ',')
}

/** Whether a new statement begins here: a verb at once, or a short subject and its verb. */
function startsStatement(tokens: readonly Token[], at: number): boolean {
  const mayHoldComma = /^(all|the|a|an|these|this|it|they)$/.test(tokens[at]?.lower ?? '')
  let commas = 0
  for (let i = at; i < Math.min(at + 14, tokens.length); i++) {
    const token = tokens[i]
    if (!token || RELATIVISERS.has(token.lower)) return false
    if (token.text === ',' && (!mayHoldComma || commas++ > 0)) return false
    if (isFiniteVerb(tokens, i) && (i > at || token.pos === 'AUX' || /s$/.test(token.lower))) return true
    if (i === at && token.pos === 'AUX') return true
  }
  return false
}

/** Drops trailing citations, figure references and punctuation. */
function trimEnd(tokens: readonly Token[], from: number, end: number): number {
  let to = end
  while (to > from) {
    const last = tokens[to - 1]
    if (last?.text === ')') {
      const open = openingBracket(tokens, to - 1)
      const inside = tokens.slice(open + 1, to - 1).map((token) => token.text).join(' ')
      if (open <= from || !/\d{4}|[Ff]igure|[Tt]able|et al|see /.test(inside)) return to
      to = open
    } else if (isPunctuation(last) && !/^[%)\]”"’'°]$/.test(last?.text ?? '')) to--
    else return to
  }
  return to
}
