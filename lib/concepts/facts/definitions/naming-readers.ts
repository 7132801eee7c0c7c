import { clauseEnd } from '#lib/concepts/facts/clause-end.ts'
import { countFiniteVerbs, isFiniteVerb, isPunctuation } from '#lib/concepts/facts/clauses.ts'
import { nameAfter, nounPhraseBefore } from '#lib/concepts/facts/names.ts'
import { RELATIVISERS } from '#lib/concepts/facts/rules/grammar-words.ts'
import { determinerAt } from '#lib/concepts/facts/subject.ts'
import type { Range, Tagged } from '#lib/concepts/facts/tagged.ts'
import type { Token } from '#lib/language/tagger.ts'
import { readingOf, type Reading } from './definition-rule.ts'

const isArticle = (token: Token | undefined) => /^(a|an)$/.test(token?.lower ?? '')

/** "G is called T": the gloss is the whole subject of the clause; a subject that points back leaves no gloss. */
export function glossThenName(sentence: Tagged, cue: Range): Reading | null {
  const name = nameAfter(sentence, cue.to)
  const gloss = longSubjectBefore(sentence.tokens, cue.from)
  return name && { term: name.term, gloss, aliases: name.aliases, determiner: name.determiner }
}

/** A subject of any length with its relative clauses; null if it is a mere pointer or a short name. */
function longSubjectBefore(tokens: readonly Token[], end: number): Range | null {
  let to = end
  while (tokens[to - 1]?.pos === 'ADV' || tokens[to - 1]?.text === ',') to--
  let from = to
  while (from > 0 && !/^(?:[;:—–]|--)$/.test(tokens[from - 1]?.text ?? '') && !isJoint(tokens, from - 1)) from--
  from = skipOpener(tokens, from, to)
  const isPointer = tokens[to - 1]?.pos === 'PRON' || /^(this|that|it)$/.test(tokens[to - 1]?.lower ?? '')
  return to - from >= 4 && !isPointer ? { from, to } : null
}

/** ", and", ", so", ", while" after a statement: the subject of the next one begins here. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  if (!/^(and|but|so|while|whereas)$/.test(word) || tokens[at - 1]?.text !== ',') return false
  return (word === 'so' || !RELATIVISERS.has(tokens[at + 1]?.lower ?? '')) && countFiniteVerbs(tokens.slice(0, at - 1)) > 0
}

/** Goes past an opening phrase without a verb, or an opening clause with its conjunction. */
function skipOpener(tokens: readonly Token[], from: number, to: number): number {
  const comma = tokens.slice(from, to).findIndex((token) => token.text === ',')
  if (comma <= 0) return from
  const isPhrase = /^(ADP|ADV)$/.test(tokens[from]?.pos ?? '') && countFiniteVerbs(tokens.slice(from, from + comma)) === 0
  const isClause = /^(when|if|as|once|after|because|since|although|while)$/.test(tokens[from]?.lower ?? '')
  return isPhrase || isClause ? from + comma + 1 : from
}

/** "... a G called T": the gloss is the phrase just before, from its article on. */
export function phraseThenName(sentence: Tagged, cue: Range): Reading | null {
  const { tokens } = sentence
  const name = nameAfter(sentence, cue.to)
  if (!name) return null
  let to = cue.from
  while (tokens[to - 1]?.pos === 'ADV' || tokens[to - 1]?.text === ',') to--
  const article = articleBefore(tokens, to)
  return { term: name.term, gloss: article === null ? null : { from: article, to }, aliases: name.aliases, determiner: name.determiner }
}

/** Where the noun phrase with its complements that ends at `to` begins; null without an article or when two phrases fit. */
function articleBefore(tokens: readonly Token[], to: number): number | null {
  let article: number | null = null
  for (let at = to - 1; at >= 0 && to - at < 22 && !endsPhrase(tokens, at); at--) {
    const token = tokens[at]
    if (isArticle(token)) {
      article = at
      break
    }
    const isNarrowed = tokens.slice(at, to).some((inner) => inner.lower === 'of' || RELATIVISERS.has(inner.lower))
    if (token?.lower === 'the' && article === null && isNarrowed) article = at
  }
  if (article === null) return null
  // "a mass visible under a microscope called T": two phrases could be meant.
  const isNested = tokens[article - 1]?.pos === 'ADP' && tokens.slice(Math.max(0, article - 7), article - 1).some(isArticle)
  return isNested ? null : article
}

function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.pos === 'PRON' || (token.pos === 'SCONJ' && token.lower !== 'for')) return true
  if (isPunctuation(token) && !/^[-'’"“”]$/.test(token.text)) return true
  return isFiniteVerb(tokens, at) && !tokens.slice(Math.max(0, at - 3), at).some((before) => RELATIVISERS.has(before.lower))
}

/** "When G, this is called T." */
export function whenThenName(sentence: Tagged, cue: Range): Reading | null {
  const name = nameAfter(sentence, cue.to)
  const comma = sentence.tokens.slice(0, cue.from).findLastIndex((token) => token.text === ',')
  const isWhen = /^(when|if)$/.test(sentence.tokens[0]?.lower ?? '')
  return name && isWhen && comma > 3 ? readingOf(name, 0, comma) : null
}

const USE_WORDS = new Set('is are was can be used to often has been come generally commonly simply'.split(' '))

/** "The term T refers to G", "use the term T to describe G". */
export function termWord(sentence: Tagged, cue: Range): Reading | null {
  const { tokens } = sentence
  const name = nameAfter(sentence, cue.to)
  if (!name || /^(used|for|that|itself|comes?|means?|refers?|describes?)$/.test(tokens[name.term.from]?.lower ?? '')) return null
  let at = name.next
  while (USE_WORDS.has(tokens[at]?.lower ?? '')) at++
  const isOneWord = /^(describes?|means|denotes?|indicates?)$/.test(tokens[at]?.lower ?? '')
  const isRefers = /^refers?$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'to'
  const from = at + (isOneWord ? 1 : 2)
  const reading = isOneWord || isRefers ? readingOf(name, from, clauseEnd(sentence, from)) : null
  return reading ?? { term: name.term, gloss: null, aliases: name.aliases, determiner: name.determiner }
}

/** "define T as G". */
export function nameAsGloss(sentence: Tagged, cue: Range): Reading | null {
  const name = nameAfter(sentence, cue.to)
  if (!name || sentence.tokens[name.next]?.lower !== 'as') return null
  const reading = readingOf(name, name.next + 1, clauseEnd(sentence, name.next + 1))
  return reading && { ...reading, determiner: name.determiner === 'the' ? 'the' : '' }
}

/** ", which means G": the term is the phrase before the comma. */
export function whichMeans(sentence: Tagged, cue: Range): Reading | null {
  const term = nounPhraseBefore(sentence, cue.from)
  return term && readingOf({ term: term.range, determiner: term.determiner }, cue.to, clauseEnd(sentence, cue.to))
}

/** ", which is a G": the same, with the gloss from its article to the next comma. */
export function whichIs(sentence: Tagged, cue: Range): Reading | null {
  const { tokens } = sentence
  const term = nounPhraseBefore(sentence, cue.from)
  if (!term || tokens[cue.from]?.text !== ',') return null
  const from = determinerAt(tokens[cue.to - 1]) === '' ? cue.to : cue.to - 1
  const end = clauseEnd(sentence, from)
  const comma = tokens.slice(from, end).findIndex((token) => token.text === ',')
  // "that, even if ..., things exist": the comma belongs to the inner clause.
  const before = tokens.slice(from, from + Math.max(comma, 0) + 1)
  const isInner = before.some((token, i) => token.lower === 'that' && /^(even|if|when|,)$/.test(before[i + 1]?.lower ?? ''))
  return readingOf({ term: term.range, determiner: term.determiner }, from, comma > 3 && !isInner ? from + comma : end)
}
