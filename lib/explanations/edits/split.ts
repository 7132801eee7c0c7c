import { isFiniteVerb, isNominal, isPunctuation } from '#lib/concepts/facts/clauses.ts'
import { tagTokens } from '#lib/language/tagger.ts'
import type { Token } from '#lib/language/tagger.ts'
import { upperFirst } from './delete.ts'
import { SCOPE_WORDS } from './split-rules.ts'

/**
 * A sentence as one idea per piece. Only joints that were found safe by reading: a semicolon between two sentences;
 * ", and NP verb" outside every scope; ", and verb" of the same form (its subject given in brackets); ", which is" right
 * after a named thing. Anything doubtful stays whole.
 */
export function splitIdeas(text: string): string[] {
  for (const splitter of [atSemicolon, atConjunction, atSecondVerb, atWhich]) {
    const pieces = splitter(text)
    if (pieces) return pieces.flatMap(splitIdeas)
  }
  return [text]
}

type Splitter = (text: string) => [string, string] | null

const atSemicolon: Splitter = (text) => {
  const tokens = tagTokens(text)
  const joints = tokens.flatMap((token, i) => (token.text === ';' && isOpenGround(tokens, i) ? [i] : []))
  const joint = joints[0]
  if (joint === undefined || tokens.slice(0, joint).some((token) => token.text === ':')) return null
  const parts = [-1, ...joints].map((from, i) => tokens.slice(from + 1, joints[i] ?? tokens.length))
  if (!parts.every((part) => startsClause(part)) || underScope(tokens.slice(0, joint))) return null
  return cut(text, tokens[joint]?.start ?? 0, tokens[joint + 1]?.start ?? 0)
}

const atConjunction: Splitter = (text) => {
  const tokens = tagTokens(text)
  for (let i = 3; i < tokens.length - 3; i++) {
    const comma = tokens[i]
    const joiner = tokens[i + 1]
    if (comma?.text !== ',' || !joiner || !/^(?:and|but|so)$/.test(joiner.lower) || !isOpenGround(tokens, i)) continue
    const left = tokens.slice(0, i)
    const right = tokens.slice(i + 2)
    if (!startsClause(left) || !startsClause(right) || underScope(left) || endsInList(left)) continue
    // "and" says nothing by itself; "but" and "so" do, and stay.
    const from = joiner.lower === 'and' ? (right[0]?.start ?? 0) : joiner.start
    return cut(text, comma.start, from)
  }
  return null
}

/** "Neurons receive signals, and send them on" with both verbs of one form. */
const atSecondVerb: Splitter = (text) => {
  const tokens = tagTokens(text)
  const first = tokens.findIndex((_, i) => isFiniteVerb(tokens, i))
  const subject = subjectOf(tokens, first)
  if (!subject) return null
  for (let i = first + 2; i < tokens.length - 3; i++) {
    const verb = tokens[i + 2]
    if (tokens[i]?.text !== ',' || tokens[i + 1]?.lower !== 'and' || !verb || !isOpenGround(tokens, i)) continue
    const left = tokens.slice(0, i)
    if (!sameForm(tokens[first], verb) || underScope(left) || endsInList(left) || left.some((token) => token.lower === 'to')) continue
    return [`${text.slice(0, tokens[i]?.start).trim()}.`, `[${subject}] ${text.slice(verb.start)}`]
  }
  return null
}

/** "... is called chunking, which is a way ..." After a preposition the clause may mean something else. */
const atWhich: Splitter = (text) => {
  const tokens = tagTokens(text)
  const which = tokens.findIndex((token, i) => token.lower === 'which' && tokens[i - 1]?.text === ',')
  const verb = tokens[which + 1]
  if (which < 4 || !verb || !/^(?:is|are)$/.test(verb.lower) || !isOpenGround(tokens, which)) return null
  const comma = which - 1
  let from = comma
  while (from > 0 && (isNominal(tokens[from - 1]) || tokens[from - 1]?.pos === 'ADJ')) from--
  const article = tokens[from - 1]?.pos === 'DET' ? from - 1 : from
  const governor = tokens[article - 1]
  const named = governor !== undefined && (governor.lower === 'called' || governor.pos === 'VERB')
  const left = tokens.slice(0, comma)
  if (from === comma || !named || !startsClause(left) || underScope(left)) return null
  if (tokens.slice(which).some((token) => token.text === ',' || token.text === '(')) return null
  const phrase = text.slice(tokens[article]?.start, tokens[comma]?.start).trim()
  return [`${text.slice(0, tokens[comma]?.start).trim()}.`, `[${upperFirst(phrase)}] ${text.slice(verb.start)}`]
}

function cut(text: string, end: number, from: number): [string, string] {
  return [`${text.slice(0, end).trim()}.`, upperFirst(text.slice(from).trim())]
}

/** Outside brackets and quotation marks. */
function isOpenGround(tokens: readonly Token[], index: number): boolean {
  const head = tokens.slice(0, index).map(({ text }) => text).join(' ')
  const count = (pattern: RegExp) => head.match(pattern)?.length ?? 0
  return count(/[([]/g) === count(/[)\]]/g) && count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0
}

/** A plain subject, then a verb with tense, with no comma between: "the heart beats", not "usually, people ...". */
function startsClause(tokens: readonly Token[]): boolean {
  const first = tokens[0]
  if (!first || !['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'].includes(first.pos) || SCOPE_WORDS.has(first.lower)) return false
  if (/^(?:such|any|some|then|thus|the more|the less)$/.test(first.lower)) return false
  const verb = tokens.findIndex((_, i) => isFiniteVerb(tokens, i))
  if (verb < 1 || verb > 9 || tokens.length < verb + 2) return false
  const subject = tokens.slice(0, verb)
  const isPlain = subject.every(
    (token) => !isPunctuation(token) && token.pos !== 'SCONJ' && token.pos !== 'VERB' && !SCOPE_WORDS.has(token.lower),
  )
  return isPlain && subject.some((token) => isNominal(token) || token.pos === 'PRON')
}

const underScope = (left: readonly Token[]): boolean =>
  left.some((token) => SCOPE_WORDS.has(token.lower) || token.text === ':' || token.text === '—')

/** "dendrites, axons, and the soma": what stands after the last comma is an item, not a clause. */
function endsInList(left: readonly Token[]): boolean {
  return left.some((token) => token.text === ',')
}

/** The words before the first verb, where they are a plain noun phrase. */
function subjectOf(tokens: readonly Token[], verb: number): string | null {
  const subject = tokens.slice(0, verb)
  const isNounPhrase = subject.every((token) => ['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM'].includes(token.pos))
  if (subject.length === 0 || subject.length > 5 || !isNounPhrase) return null
  if (!isNominal(subject.at(-1)) || SCOPE_WORDS.has(subject[0]?.lower ?? '')) return null
  return subject.map(({ text }) => text).join(' ')
}

function sameForm(first: Token | undefined, second: Token): boolean {
  if (!first || second.pos !== 'VERB') return false
  const form = (token: Token) => (/[^s]s$/.test(token.lower) ? 's' : /ed$/.test(token.lower) ? 'ed' : null)
  return form(first) !== null && form(first) === form(second)
}
