import { wordsOf } from '#lib/language/rules/rule.ts'
import { tagTokens, type Token } from '#lib/language/tagger.ts'
import { CLAUSE_OPENERS, LINK_FRAMES, LINK_WORDS, NOUNLIKE_VERBS } from './link-rules.ts'

const openers = wordsOf(CLAUSE_OPENERS)
const linkWords = wordsOf(LINK_WORDS)
const nounlikeVerbs = wordsOf(NOUNLIKE_VERBS)

const isFinite = (token: Token, before: Token | undefined) =>
  (token.pos === 'AUX' || token.pos === 'VERB') && before?.lower !== 'to' && !/ing$/.test(token.lower)

/** The subject of a statement: a name, a noun, a pronoun, "this", a verb used as a noun ("forgetting"). */
const isSubject = ({ pos, lower }: Token) => ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(pos)
  || /^(?:this|that|these|those|all|some|both|each|there)$/.test(lower) || (pos === 'VERB' && lower.endsWith('ing'))

/** A noun the tagger took for a verb: the last word of "the training set", which would have no object and not agree with its subject. */
function isHiddenNoun(tokens: readonly Token[], i: number): boolean {
  const [token, before, next] = [tokens[i], tokens[i - 1], tokens[i + 1]]
  if (!token || !before || (next && next.pos !== 'PUNCT')) return false
  const agrees = /(?:s|ed)$/.test(token.lower) || before.lower.endsWith('s')
  return linkWords.has(token.lower) && /^(?:NOUN|VERB|ADJ)$/.test(before.pos) && !agrees
}

/** "Which" behind a comma and "that" behind a verb begin statements of their own: ", which causes", "we know that". */
const opensStatement = ({ lower }: Token, before: Token | undefined) =>
  (lower === 'that' && (!before || before.pos === 'VERB' || before.pos === 'AUX')) || (lower === 'which' && before?.text === ',')

const opensObject = (token: Token | undefined) => token !== undefined
  && (['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ'].includes(token.pos) || (token.pos === 'VERB' && token.lower.endsWith('ing')))

/**
 * A verb the tagger took for a noun: "Stress causes forgetting", "Two rules use the set". It stands right behind the word that would be
 * its subject, in the other number, and before an object or, as the second word of all, before the end: "Memory fades:", but not
 * "Now for memory traces:".
 */
function isHiddenVerb(tokens: readonly Token[], i: number): boolean {
  const [token, subject, next] = [tokens[i], tokens[i - 1], tokens[i + 1]]
  if (!token || !subject) return false
  // "So stress leads to": of two verbs the first is the noun.
  if (token.pos === 'VERB') return subject.pos === 'VERB' && !linkWords.has(subject.lower) && /[^s]s$/.test(token.lower)
  if (token.pos !== 'NOUN') return false
  const isLed = tokens.slice(0, i).some(({ pos }) => pos === 'ADP')
  const mayAct = /^(?:NOUN|PROPN|VERB)$/.test(subject.pos) && !(subject.pos === 'VERB' && linkWords.has(subject.lower))
  if (nounlikeVerbs.has(token.lower) && mayAct && !isLed) return true
  if (!/[^s]s$/.test(token.lower)) return subject.pos === 'NOUN' && /[^s]s$/.test(subject.lower) && opensObject(next)
  if (/^(?:NOUN|PROPN)$/.test(subject.pos)) return opensObject(next) || (i === 1 && (!next || next.pos === 'PUNCT'))
  return subject.pos === 'VERB' && i > 1 && !linkWords.has(subject.lower) && opensObject(next)
}

/**
 * The verb with which an English text states something, or null. A question, an invitation ("look at"), a topic ("now for how it
 * ends") state nothing: a statement is a finite verb behind a subject, in a clause that no opener makes a topic.
 */
export function findAssertion(text: string): string | null {
  const rest = LINK_FRAMES.reduce((left, { pattern }) => left.replace(pattern, ' '), text)
  for (const sentence of rest.split(/(?<=[.!?])\s+/)) {
    if (sentence.trim().endsWith('?')) continue
    let hasSubject = false
    let isTopic = false
    const tokens = tagTokens(sentence)
    for (const [i, token] of tokens.entries()) {
      if (/^[,;:.!–—-]$/.test(token.text)) [hasSubject, isTopic] = [false, false]
      else if (opensStatement(token, tokens[i - 1])) [hasSubject, isTopic] = [true, false]
      else if (openers.has(token.lower)) isTopic = true
      else if (!isTopic && hasSubject && isFinite(token, tokens[i - 1]) && !isHiddenNoun(tokens, i)) return token.text
      else if (!isTopic && isHiddenVerb(tokens, i)) return token.text
      else if (isSubject(token)) hasSubject = true
    }
  }
  return null
}
