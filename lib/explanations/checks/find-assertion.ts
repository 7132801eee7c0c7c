import { wordsOf } from '#lib/language/rules/rule.ts'
import { tagTokens, type Token } from '#lib/language/tagger.ts'
import { CLAUSE_OPENERS, LINK_FRAMES, LINK_WORDS } from './link-rules.ts'

const openers = wordsOf(CLAUSE_OPENERS)
const linkWords = wordsOf(LINK_WORDS)

const isFinite = (token: Token, before: Token | undefined) =>
  (token.pos === 'AUX' || token.pos === 'VERB') && before?.lower !== 'to' && !/ing$/.test(token.lower)

/** The subject of a statement: a name, a noun, a pronoun, "this". */
const isSubject = ({ pos, lower }: Token) => ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(pos)
  || /^(?:this|that|these|those|all|some|both|each|there)$/.test(lower)

const opensObject = (token: Token | undefined) => token !== undefined
  && (['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ'].includes(token.pos) || (token.pos === 'VERB' && token.lower.endsWith('ing')))

/**
 * A verb the tagger took for a plural: "Stress causes forgetting". It stands right behind the word that would be its subject, and before
 * an object or, as the second word of all, before the end: "Memory fades:", but not "Now for memory traces:".
 */
function isHiddenVerb(tokens: readonly Token[], i: number): boolean {
  const [token, subject, next] = [tokens[i], tokens[i - 1], tokens[i + 1]]
  if (!token || !subject || token.pos !== 'NOUN' || !/[^s]s$/.test(token.lower)) return false
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
      else if (openers.has(token.lower) && !(token.lower === 'that' && i === 0)) isTopic = true
      else if (!isTopic && hasSubject && isFinite(token, tokens[i - 1])) return token.text
      else if (!isTopic && isHiddenVerb(tokens, i)) return token.text
      else if (isSubject(token)) hasSubject = true
    }
  }
  return null
}
