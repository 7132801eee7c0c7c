import { clauseEnd } from '#lib/concepts/facts/clause-end.ts'
import { countFiniteVerbs, countRelativisers, isFiniteVerb, isNominal, isPunctuation } from '#lib/concepts/facts/clauses.ts'
import { glossQuality, isRestricted } from '#lib/concepts/facts/gloss-checks.ts'
import { nameAfter, nounPhraseBefore } from '#lib/concepts/facts/names.ts'
import { ADVERBIAL_NOUNS, GENERIC_TERMS } from '#lib/concepts/facts/rules/term-words.ts'
import type { Range, Tagged } from '#lib/concepts/facts/tagged.ts'
import type { Token } from '#lib/language/tagger.ts'
import { readingOf, type Reading } from './definition-rule.ts'

const isComma = (token: Token | undefined) => token?.text === ','
const isConjunction = (token: Token) => token.pos === 'CCONJ'
const hasArticle = (token: Token | undefined) => /^(a|an|the)$/.test(token?.lower ?? '')
const isGerund = (token: Token | undefined) => /ing$/.test(token?.lower ?? '')

/** The phrase before the cue as a name; pointers ("this idea") are none. */
function termBefore(sentence: Tagged, end: number): { term: Range; determiner: string } | null {
  const phrase = nounPhraseBefore(sentence, end)
  const isPointer = phrase && /^(this|that|these|those|each|every|some|any|no)$/.test(phrase.determiner)
  return phrase && !isPointer ? { term: phrase.range, determiner: phrase.determiner } : null
}

/** From a comma to the one that closes the insertion, or to the end of the clause. */
function insertion(sentence: Tagged, from: number): Range {
  const { tokens } = sentence
  const end = clauseEnd(sentence, from)
  const comma = tokens.slice(from, end).findIndex(isComma)
  // "details like time, space, and meaning": the commas of a list inside the gloss do not end it.
  const rest = tokens.slice(from + comma + 1, Math.min(end, from + comma + 15))
  const isList = comma > 0 && rest.some((token, i) => isConjunction(token) && isComma(rest[i - 1])) && countFiniteVerbs(rest) === 0
  const to = comma > 0 && !isList ? from + comma : end
  // "cytology, the study of cells and histology, the study of tissues": the second name is not part of the first gloss.
  const isChain = isComma(tokens[to]) && /^(a|an|the|which)$/.test(tokens[to + 1]?.lower ?? '')
  const joint = isChain ? tokens.slice(from, to).findLastIndex(isConjunction) : -1
  return { from, to: joint > 0 ? from + joint : to }
}

/** Commas that separate mates of a list rather than set off an insertion. */
function isEnumeration({ tokens }: Tagged, gloss: Range, termFrom: number): boolean {
  const inner = tokens.slice(gloss.from, gloss.to)
  const after = tokens.slice(gloss.to, gloss.to + 12)
  const isSeries = inner.some(isComma) && !inner.some((token) => /^(like|such|including)$/.test(token.lower))
  const goesOn = isComma(after[0]) && after.some((token, i) => isConjunction(token) && isComma(after[i - 1]))
  const isPair = inner.some(isConjunction) && !inner.some((token) => token.lower === 'of')
  const beganBefore = tokens.slice(Math.max(0, termFrom - 4), termFrom).some((token) => isComma(token) || isConjunction(token))
  return isSeries || goesOn || isPair || beganBefore
}

/** "T, a G that ..., ": an insertion with an article right after a bare or definite name. */
export function apposition(sentence: Tagged, cue: Range): Reading | null {
  const { tokens } = sentence
  const name = termBefore(sentence, cue.from)
  if (!name) return null
  // The first comma after an opening phrase or clause ("As output rises, the cost falls") sets off no name.
  const isOpening = /^(ADP|SCONJ|ADV|VERB)$/.test(tokens[0]?.pos ?? '') && !tokens.slice(0, cue.from).some(isComma)
  const isComplement = name.determiner === '' && tokens[name.term.from - 1]?.lower === 'of'
  const gloss = insertion(sentence, cue.from + 1)
  const inner = tokens.slice(gloss.from, gloss.to)
  const isGloss = isRestricted(inner) && glossQuality(inner) >= 0.4 && !isEnumeration(sentence, gloss, name.term.from)
  return isGloss && !isOpening && !isComplement ? readingOf(name, gloss.from, gloss.to) : null
}

/** "T, or the G": the half with an article is the gloss. */
export function orGloss(sentence: Tagged, cue: Range): Reading | null {
  const { tokens } = sentence
  const name = termBefore(sentence, cue.from)
  if (!name) return null
  const gloss = insertion(sentence, cue.to)
  const inner = tokens.slice(gloss.from, gloss.to)
  const goesOn = isComma(tokens[gloss.to]) && tokens[gloss.to + 1]?.pos === 'CCONJ'
  const beganBefore = tokens.slice(Math.max(0, name.term.from - 6), name.term.from).some(isComma)
  const isGloss = (hasArticle(inner[0]) || isGerund(inner[0])) && isRestricted(inner)
  return isGloss && !goesOn && !beganBefore ? readingOf(name, gloss.from, gloss.to) : null
}

/** "the G, or T,": a long phrase and then its name. */
export function orName(sentence: Tagged, cue: Range): Reading | null {
  const { tokens } = sentence
  const name = nameAfter(sentence, cue.to)
  if (!name || name.determiner !== '' || !isNominal(tokens[name.term.to - 1])) return null
  const isClosed = tokens[name.next] === undefined || /^[,.;)]$/.test(tokens[name.next]?.text ?? '')
  const goesOn = tokens.slice(name.next, name.next + 8).some((token) => token.lower === 'or')
  let from = cue.from
  while (from > 0 && cue.from - from < 16 && !startsPhrase(tokens, from) && !/^[,;:()]$/.test(tokens[from - 1]?.text ?? '')) from--
  const inner = tokens.slice(from, cue.from)
  const isGloss = hasArticle(inner[0]) && inner.length >= 5 && isRestricted(inner) && countFiniteVerbs(inner) === 0
  return isGloss && isClosed && !goesOn ? readingOf({ term: name.term, determiner: '' }, from, cue.from) : null
}

const startsPhrase = (tokens: readonly Token[], at: number) => hasArticle(tokens[at]) && tokens[at - 1]?.pos !== 'ADP'

/** "T: G" where the block begins with the name. */
export function colon(sentence: Tagged, cue: Range): Reading | null {
  const { tokens } = sentence
  const before = tokens.slice(0, cue.from)
  const isPlain = before.every((token) => !isPunctuation(token) || /^[()]$/.test(token.text))
  const isName = isPlain && before.length > 0 && before.length <= 6 && countFiniteVerbs(before) === 0
  const to = clauseEnd(sentence, cue.to)
  const gloss = tokens.slice(cue.to, to)
  const startsWell = /^(DET|NOUN|ADJ|ADV|NUM|PROPN|SCONJ)$/.test(gloss[0]?.pos ?? '') || isGerund(gloss[0]) || gloss[0]?.lower === 'to'
  const isGloss = startsWell && gloss.slice(0, 5).some(isNominal) && gloss.filter(isComma).length <= 2
  const term = { from: tokens[0]?.pos === 'DET' ? 1 : 0, to: cue.from }
  return isName && isGloss ? readingOf({ term, determiner: '' }, cue.to, to) : null
}

/** "... a T: a G": a name at the end of a statement, a phrase without a verb of its own after the colon. */
export function innerColon(sentence: Tagged, cue: Range): Reading | null {
  const { tokens } = sentence
  const name = termBefore(sentence, cue.from)
  const before = tokens.slice(0, cue.from)
  const isCounted = before.some((token) => token.pos === 'NUM')
  if (!name || name.term.from === 0 || isCounted || countFiniteVerbs(before) === 0) return null
  const to = clauseEnd(sentence, cue.to)
  const gloss = tokens.slice(cue.to, to)
  const isPhrase = /^(DET|NOUN|ADJ)$/.test(gloss[0]?.pos ?? '') && !isComma(gloss[1]) && countFiniteVerbs(gloss) <= countRelativisers(gloss)
  const isGloss = isPhrase && isRestricted(gloss) && glossQuality(gloss) >= 0.3 && gloss.filter(isComma).length <= 2
  return isGloss ? readingOf(name, cue.to, to) : null
}

/** "T—a G—". */
export function dash(sentence: Tagged, cue: Range): Reading | null {
  const name = termBefore(sentence, cue.from)
  return name && hasArticle(sentence.tokens[cue.to]) ? readingOf(name, cue.to, clauseEnd(sentence, cue.to)) : null
}

/** "T (a G)". */
export function bracket(sentence: Tagged, cue: Range): Reading | null {
  const { tokens } = sentence
  const name = termBefore(sentence, cue.from)
  const close = tokens.findIndex((token, i) => i >= cue.to && token.text === ')')
  const inner = close < 0 ? [] : tokens.slice(cue.to, close)
  const isReference = inner.some((token) => /^(?:\d{4}|figure|see)$/.test(token.lower))
  const isGloss = (hasArticle(inner[0]) || isGerund(inner[0])) && isRestricted(inner) && glossQuality(inner) >= 0.4
  return name && isGloss && !isReference ? readingOf(name, cue.to, close) : null
}

/** "In T, clause": the clause tells what happens there. */
export function inTerm(sentence: Tagged, cue: Range): Reading | null {
  const { tokens } = sentence
  const name = nameAfter(sentence, cue.to)
  if (!name || name.determiner === 'the' || !isComma(tokens[name.next])) return null
  const to = clauseEnd(sentence, name.next + 1)
  const clause = tokens.slice(name.next + 1, to)
  const first = tokens[name.term.from]?.lower ?? ''
  const last = tokens[name.term.to - 1]?.lower ?? ''
  const isOpener = GENERIC_TERMS.has(first) || ADVERBIAL_NOUNS.has(last) || /(?:ics|logy|istry|nomy|ography)$/.test(last)
  return isStatement(clause) && !isOpener ? readingOf(name, name.next + 1, to) : null
}

/** A whole statement in the present, its subject first: not a second insertion, not a story. */
function isStatement(clause: readonly Token[]): boolean {
  const comma = clause.findIndex(isComma)
  const isPast = clause.some((token, i) => isFiniteVerb(clause, i) && /^(was|were|had|did)$|[^e]ed$/.test(token.lower))
  const isLinked = /^(also|as|or|and|known|including|which|where|when|if)$/.test(clause[0]?.lower ?? '')
  return clause.length >= 5 && !isPast && !isLinked && countFiniteVerbs(comma < 0 ? clause : clause.slice(0, comma)) > 0
}
