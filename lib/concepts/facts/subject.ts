import type { Token } from '#lib/language/tagger.ts'
import { countFiniteVerbs, isFiniteVerb, isNominal, isPunctuation, isQuoteMark, openingBracket } from './clauses.ts'
import { RELATIVISERS } from './rules/grammar-words.ts'
import type { Range, Tagged } from './tagged.ts'

/** A subject with what stood between it and its verb: "(LF)", ", or Y,", ", also called Y,". */
export type Subject = { term: Range; determiner: string; aliases: Range[]; coordinated: boolean }

/** Longest subject, and longest insertion after it, in tokens. */
const LONGEST = 9

const ALIAS_LEAD = new Set(('or also sometimes often commonly called known termed as abbreviated otherwise the a an referred to '
  + 'formerly more usually '
  + 'simply frequently is are which collectively').split(' '))

/** The alias a bracket or a pair of commas gives, or null when it says something else. */
export function aliasIn(sentence: Tagged, range: Range, needsLead: boolean): Range | null {
  const { tokens } = sentence
  let { from, to } = range
  while (from < to && ALIAS_LEAD.has(tokens[from]?.lower ?? '')) from++
  const words = tokens.slice(from, to).filter((token) => !isQuoteMark(token))
  if (words.length === 0 || words.length > 5 || (needsLead && from === range.from)) return null
  const isName = words.every((token) => /^(NOUN|PROPN|ADJ|VERB|NUM|PART|X)$/.test(token.pos) || token.lower === 'of')
  if (!isName || words.some((token) => /\d{4}/.test(token.text))) return null
  while (isQuoteMark(tokens[from])) from++
  while (isQuoteMark(tokens[to - 1])) to--
  return { from, to }
}

/**
 * Reads the noun phrase that ends just before token `index` and is the subject of its clause. Null when what stands there
 * is no plain subject: a pronoun, a clause with a verb of its own, the middle of a list.
 */
export function subjectBefore(sentence: Tagged, index: number): Subject | null {
  const { tokens } = sentence
  let end = index
  while (tokens[end - 1]?.pos === 'ADV') end--
  const insertions = skipInsertions(sentence, end)
  if (!insertions) return null
  end = insertions.end
  let from = end
  while (from > 0 && end - from < LONGEST && belongsToSubject(tokens, from - 1, end)) from--
  if (!startsClause(tokens, from)) return null
  const determiner = determinerAt(tokens[from])
  if (determiner !== '') from++
  // "The term X refers to": the name is X.
  if (/^(term|word|phrase|concept|notion)$/.test(tokens[from]?.lower ?? '') && from + 1 < end && tokens[from + 1]?.pos !== 'ADP') from++
  const coordinated = tokens.slice(from, end).some((token) => token.pos === 'CCONJ')
  while (isQuoteMark(tokens[from])) from++
  while (isQuoteMark(tokens[end - 1])) end--
  return from < end ? { term: { from, to: end }, determiner, aliases: insertions.aliases, coordinated } : null
}

/** The article or pointer a token is, in lower case; empty for anything else. */
export function determinerAt(token: Token | undefined): string {
  return token && (token.pos === 'DET' || /^(a|an|the|each|one|another)$/.test(token.lower)) ? token.lower : ''
}

/** Goes back over at most two insertions, each of which must be a second name or a bracket. */
function skipInsertions(sentence: Tagged, from: number): { end: number; aliases: Range[] } | null {
  const { tokens } = sentence
  const aliases: Range[] = []
  let end = from
  for (let i = 0; i < 2; i++) {
    const last = tokens[end - 1]?.text
    if (last !== ')' && last !== ',') break
    const open = last === ')' ? openingBracket(tokens, end - 1) : tokens.slice(0, end - 1).findLastIndex((token) => token.text === ',')
    if (open < 0 || (last === ',' && end - open > LONGEST)) return null
    const alias = aliasIn(sentence, { from: open + 1, to: end - 1 }, last === ',')
    if (last === ',' && !alias) return null
    if (alias) aliases.push(alias)
    end = open
  }
  return { end, aliases }
}

function belongsToSubject(tokens: readonly Token[], index: number, end: number): boolean {
  const token = tokens[index]
  if (!token || isFiniteVerb(tokens, index)) return false
  if (isPunctuation(token)) return isQuoteMark(token)
  if (token.pos === 'PRON' || token.pos === 'SCONJ' || RELATIVISERS.has(token.lower)) return false
  if (token.pos === 'ADV') return index === end - 1 || tokens[index + 1]?.pos === 'ADJ'
  return true
}

/** Whether a clause can begin at `start`: the sentence, an opening phrase, a semicolon, a joined statement. */
function startsClause(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]
  if (!before || before.text === ';') return start === 0 || before !== undefined
  if (before.text === ',') {
    // An opening phrase without a verb ("In psychology,"), not a list and not an "if" clause.
    const lead = tokens.slice(0, start - 1)
    const isPhrase = countFiniteVerbs(lead) === 0 && !lead.some((token) => token.text === ',')
    return isPhrase && !isNominal(lead[0]) && lead[0]?.pos !== 'DET' && lead[0]?.pos !== 'VERB'
  }
  const hasComma = tokens[start - 2]?.text === ',' || (isQuoteMark(tokens[start - 2]) && tokens[start - 3]?.text === ',')
  const isJoined = hasComma && (before.pos === 'CCONJ' || before.lower === 'while' || before.lower === 'whereas')
  return isJoined && countFiniteVerbs(tokens.slice(0, start - 2)) > 0
}
