import type { LanguageRule } from '#lib/language/rules/rule.ts'
import type { Token } from '#lib/language/tagger.ts'
import { isFiniteVerb, isPunctuation, isQuoteMark } from './clauses.ts'
import { GENERIC_TERMS, TERM_OPENERS, TEXT_NOUNS } from './rules/term-words.ts'

/** A reason not to take a phrase for a term. `accepts` passes the check, `rejects` fails it. */
export type TermCheck = LanguageRule & { fails: (tokens: readonly Token[]) => boolean }

const POINTER = /^(this|that|these|those|its|their|his|her|our|your|my|it|each|every|which)$/
const wordsOfTerm = (tokens: readonly Token[]) => tokens.filter((token) => !isPunctuation(token) && token.lower !== "'s")

export const TERM_CHECKS: readonly TermCheck[] = [
  { name: 'length', why: 'names are short', accepts: 'fight or flight response',
    rejects: 'the long way that leads people back home at night',
    fails: (tokens) => wordsOfTerm(tokens).length < 1 || wordsOfTerm(tokens).length > 6 },
  { name: 'no symbol', why: 'one or two letters are a variable', accepts: 'DNA', rejects: 'x1',
    fails: (tokens) => wordsOfTerm(tokens).reduce((sum, token) => sum + token.text.length, 0) < 3 },
  { name: 'ends in a name', why: 'a term ends in a noun (or what was tagged as verb or adjective of one)', accepts: 'operant conditioning',
    rejects: 'theory of', fails: (tokens) => !/^(NOUN|PROPN|VERB|ADJ|X|NUM)$/.test(wordsOfTerm(tokens).at(-1)?.pos ?? '') },
  { name: 'no tense', why: 'a clause is not a name', accepts: 'working memory', rejects: 'memory is limited',
    fails: (tokens) => tokens.some((_, i) => isFiniteVerb(tokens, i)) },
  { name: 'no pointer', why: 'what is meant stands elsewhere', accepts: 'self-concept', rejects: 'their memory',
    fails: (tokens) => tokens.some((token) => token.pos === 'PRON' || POINTER.test(token.lower)) },
  { name: 'no punctuation', why: 'the middle of a list or of a formula', accepts: 'Broca’s area', rejects: 'memory, learning',
    fails: (tokens) => tokens.some((token) => isPunctuation(token) && !isQuoteMark(token) && !/^[-/‐‑–&.]$/.test(token.text)) },
  { name: 'no judgement', why: 'an evaluation or a place in a row picks something out, it does not name it',
    accepts: 'secondary reinforcer', rejects: 'important finding', fails: (tokens) => opensWithJudgement(wordsOfTerm(tokens)) },
  { name: 'no superlative', why: 'picks one out of many', accepts: 'nearest-neighbor method', rejects: 'greatest strength of experiments',
    fails: ([first]) => /^(most|least)$/.test(first?.lower ?? '') || (first?.pos === 'ADJ' && /^[^-]*[^r-]est$/.test(first.lower)) },
  { name: 'no verb phrase', why: 'a verb and its object are an act in passing', accepts: 'conditioned stimulus',
    rejects: 'conduct experiments',
    fails: ([first, second]) => second !== undefined && first?.pos === 'VERB' && !/(ing|ed|en|wn)$/.test(first.lower) },
  { name: 'no inner article', why: '"staying in the movie": an act described, not named', accepts: 'law of the minimum',
    rejects: 'staying in the movie',
    fails: (tokens) => tokens.some((token, i) => i > 0 && /^(a|an|the)$/.test(token.lower) && tokens[i - 1]?.lower !== 'of') },
  { name: 'not generic', why: 'a word of the exposition, or one whose meaning stands elsewhere', accepts: 'placebo effect',
    rejects: 'example of conformity', fails: (tokens) => isGeneric(wordsOfTerm(tokens)) },
  { name: 'no adverbial', why: 'time, place and manner are not subject matter', accepts: 'verbal past tense', rejects: 'in brief',
    fails: ([first]) => /^(ADP|ADV|SCONJ|CCONJ)$/.test(first?.pos ?? '') },
  { name: 'one name', why: 'two coordinated things are not one term', accepts: 'supply curve', rejects: 'supply and demand curves',
    fails: (tokens) => tokens.some((token) => token.lower === 'and' || token.lower === 'nor') },
  { name: 'no bare number', why: 'a number names nothing', accepts: 'Type I error', rejects: '1998',
    fails: (tokens) => tokens[0]?.pos === 'NUM' || tokens.every((token) => /^\d/.test(token.text)) },
  { name: 'plain links', why: 'many or unusual prepositions make a description', accepts: 'law of effect', rejects: 'carbon by definition',
    fails: (tokens) => {
      const links = tokens.filter((token) => token.pos === 'ADP')
      return links.length > 2 || links.some((token) => !/^(of|in|for|to|on|at)$/.test(token.lower))
    } },
]

function opensWithJudgement([first, second]: readonly Token[]): boolean {
  const isProperName = first?.pos === 'PROPN' && second?.pos === 'PROPN'
  return TERM_OPENERS.has(first?.lower ?? '') && !isProperName
}

/** "example of X", "process": the head says nothing, or not without what stood before. */
function isGeneric(words: readonly Token[]): boolean {
  const of = words.findIndex((token) => token.lower === 'of')
  const head = words[of < 0 ? words.length - 1 : of - 1]?.lower ?? ''
  return (GENERIC_TERMS.has(head) && (words.length === 1 || of === 1)) || (of > 0 && TEXT_NOUNS.has(head))
}

/** The name of the first check the phrase fails; null for a valid term. */
export function termFault(tokens: readonly Token[]): string | null {
  return TERM_CHECKS.find((check) => check.fails(tokens))?.name ?? null
}
