import { anyOf } from '#lib/language/rules/rule.ts'
import type { Token } from '#lib/language/tagger.ts'
import { isFiniteVerb, isNominal, isPunctuation } from './clauses.ts'
import type { ListFact, Span } from './fact.ts'
import { RELATIVISERS } from './rules/grammar-words.ts'
import { LIST_RULES, NUMBERS } from './rules/list-rules.ts'
import { subjectBefore } from './subject.ts'
import { spanOf, tokenAt, type Range, type Tagged } from './tagged.ts'

/** Longest item and longest head, in tokens. */
const LONGEST_ITEM = 7
const LONGEST_HEAD = 9

/** Lists of a sentence: at least three mates, or as many as the sentence counts. */
export function findLists(sentence: Tagged, id: string): ListFact[] {
  const found: ListFact[] = []
  for (const { name, tier, cue, head: headAt } of LIST_RULES) {
    for (const match of sentence.text.matchAll(cue)) {
      const lead = match[0].length - match[0].replace(/^[,\s]+/, '').length
      const cueStart = tokenAt(sentence, match.index + lead)
      const items = readItems(sentence, tokenAt(sentence, match.index + match[0].length))
      const number = NUMBERS.indexOf(sentence.tokens[cueStart]?.lower ?? '')
      const counted = headAt === 'after number'
      if (counted ? items.length !== number : items.length < 3) continue
      const head = { 'after number': countedHead, subject: subjectHead, 'phrase before': phraseHead }[headAt](sentence, cueStart)
      if (!head || found.some((other) => other.items[0]?.start === items[0]?.start)) continue
      found.push({ kind: 'list', rule: name, tier, sentence: id, head, items, counted })
    }
  }
  return found
}

/** Items parted by commas and one "and"/"or" before the last; empty when one of them is no short noun phrase. */
function readItems(sentence: Tagged, from: number): Span[] {
  const { tokens } = sentence
  const items: Span[] = []
  let at = from
  for (let isLast = false; at < tokens.length; ) {
    const range = readItem(tokens, at)
    const span = range && spanOf(sentence, range)
    if (!range || !span) return []
    items.push(span)
    at = skipBrackets(tokens, range.to)
    if (isLast) return isClosed(tokens[at]) ? items : []
    const isParted = /^[,;]$/.test(tokens[at]?.text ?? '')
    if (isParted) at++
    isLast = /^(and|or)$/.test(tokens[at]?.lower ?? '')
    if (isLast) at++
    else if (!isParted) return []
  }
  return []
}

function skipBrackets(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.text !== '(') return from
  const close = tokens.findIndex((token, i) => i > from && token.text === ')')
  return close < 0 ? tokens.length : close + 1
}

/** After the last item comes the end, or something that is not part of the phrase. */
function isClosed(token: Token | undefined): boolean {
  return token === undefined || (isPunctuation(token) && token.text !== '-') || RELATIVISERS.has(token.lower)
}

function readItem(tokens: readonly Token[], from: number): Range | null {
  const start = tokens[from]?.pos === 'DET' ? from + 1 : from
  if (!opensItem(tokens, start)) return null
  let to = start
  while (to < tokens.length && to - from < LONGEST_ITEM && !endsItem(tokens, to)) to++
  const last = tokens[to - 1]
  const isGerund = last?.pos === 'VERB' && /ing$/.test(last.lower)
  const isAdjective = to - from === 1 && last?.pos === 'ADJ'
  return to > start && (isNominal(last) || isGerund || isAdjective) ? { from, to } : null
}

/** Not a conjunction, and not a participle with its complement ("segregated to ..."). */
function opensItem(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.pos === 'SCONJ' || /^(whereas|while|but|not|also)$/.test(token.lower)) return false
  return !(token.pos === 'VERB' && !/ing$/.test(token.lower) && tokens[at + 1]?.pos === 'ADP')
}

function endsItem(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || /^(and|or|etc)$/.test(token.lower) || /^(PRON|SCONJ)$/.test(token.pos) || RELATIVISERS.has(token.lower)) return true
  return (isPunctuation(token) && !/^[-/’"“”]$/.test(token.text)) || isFiniteVerb(tokens, at)
}

const HEAD_END = new RegExp(`^${anyOf('include', 'including', 'are')}$`)

/** "three [types of muscle]": the phrase after the number, up to a verb or the colon. */
function countedHead(sentence: Tagged, at: number): Span | null {
  const { tokens } = sentence
  const from = at + 1
  let to = from
  const goesOn = (at: number) => /^(and|or)$/.test(tokens[at]?.lower ?? '') || !endsItem(tokens, at)
  while (to < tokens.length && to - from < LONGEST_HEAD && goesOn(to) && !HEAD_END.test(tokens[to]?.lower ?? '')) to++
  return tokens.slice(from, to).some(isNominal) ? spanOf(sentence, { from, to }) : null
}

/** "[Symptoms of stress] include": the subject of the cue. */
function subjectHead(sentence: Tagged, at: number): Span | null {
  const subject = subjectBefore(sentence, at)
  return subject && !/^(this|these|that|those)$/.test(subject.determiner) ? spanOf(sentence, subject.term) : null
}

/** "[mood disorders] such as": adjectives and nouns right before the cue. */
function phraseHead(sentence: Tagged, at: number): Span | null {
  const { tokens } = sentence
  const to = tokens[at - 1]?.text === ',' ? at - 1 : at
  let from = to
  while (from > 0 && to - from < 5 && (isNominal(tokens[from - 1]) || tokens[from - 1]?.pos === 'ADJ')) from--
  return isNominal(tokens[to - 1]) ? spanOf(sentence, { from, to }) : null
}
