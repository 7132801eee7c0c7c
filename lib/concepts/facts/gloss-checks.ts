import type { LanguageRule } from '#lib/language/rules/rule.ts'
import type { Token } from '#lib/language/tagger.ts'
import { countFiniteVerbs, countRelativisers, isFiniteVerb, isNominal, isPunctuation, opensClause } from './clauses.ts'
import { CLASS_NOUNS, GLOSS_JUDGEMENTS, HANGING_WORDS, INSTANCE_WORDS, NARROWING_WORDS } from './rules/gloss-words.ts'
import { RELATIVISERS } from './rules/grammar-words.ts'

/** A reason not to take a phrase for the meaning of a term. `accepts` passes the check, `rejects` fails it. */
export type GlossCheck = LanguageRule & {
  fails: (tokens: readonly Token[]) => boolean
  /** Does not hold for a gloss that is a clause by its rule ("occurs when ...", "In T, ..."). */
  phraseOnly?: true
}

const PRONOUN = /^(it|they|he|she|its|their|his|her|them|him)$/
const READER = /^(you|your|yours|i|my|me)$/

const words = (tokens: readonly Token[]) => tokens.filter((token) => !isPunctuation(token))

export const GLOSS_CHECKS: readonly GlossCheck[] = [
  { name: 'length', why: 'fewer words define nothing, more are an essay', accepts: 'the study of mental processes', rejects: 'a process',
    fails: (tokens) => words(tokens).length < 4 || words(tokens).length > 34 },
  { name: 'no pointer', why: 'what is meant stands in another sentence', accepts: 'a process that changes itself',
    rejects: 'a part of this process in the body', fails: (tokens) => tokens.some((_, i) => pointsElsewhere(tokens, i)) },
  { name: 'no loose pronoun', why: 'a pronoun with no noun before it in the gloss', accepts: 'a reflex that repeats itself',
    rejects: 'when it divides the body',
    fails: (tokens) => tokens.some((token, i) => PRONOUN.test(token.lower) && !tokens.slice(0, i).some(isNominal)) },
  { name: 'not personal', why: 'talk to the reader is no definition', accepts: 'the tendency to repeat behavior',
    rejects: 'a thing that you may have seen', fails: (tokens) => tokens.some((token) => READER.test(token.lower)) },
  { name: 'ends well', why: 'cut off in the middle', accepts: 'the part of the eye that sees light',
    rejects: 'the part of the eye that is made of',
    fails: (tokens) => HANGING_WORDS.has(words(tokens).at(-1)?.lower ?? 'of') || /^\p{Lu}\.?$/u.test(words(tokens).at(-1)?.text ?? '') },
  { name: 'one statement', phraseOnly: true, why: 'more verbs than "that", "which", "when": the sentence goes on to say something else',
    accepts: 'a process that begins when cells divide', rejects: 'a process people like and it is old',
    fails: (tokens) => countFiniteVerbs(tokens) > countRelativisers(tokens) },
  { name: 'verb after its relativiser', phraseOnly: true, why: 'a verb before any "that" makes the phrase a clause',
    accepts: 'a person who studies the mind', rejects: 'the mind works in ways that few know', fails: startsAsClause },
  { name: 'no judgement', why: 'praise is neither true nor false', accepts: 'a chemical that carries signals',
    rejects: 'an important chemical that carries signals',
    fails: (tokens) => adjectives(tokens).some((token) => GLOSS_JUDGEMENTS.has(token.lower)) },
  { name: 'no instance', why: 'an instance is not the meaning', accepts: 'a reward that follows a behavior',
    rejects: 'an example of a reward that follows a behavior',
    fails: (tokens) => tokens.slice(0, 4).some((token) => INSTANCE_WORDS.has(token.lower)) },
  { name: 'not one of them', why: '"one of the ..." picks a member; "one of a class of ..." names the class',
    accepts: 'one of a class of compounds made of sugar', rejects: 'one of the compounds made of sugar',
    fails: (tokens) => tokens[0]?.lower === 'one' && !/^(a|an)$/.test(tokens[2]?.lower ?? '') },
  { name: 'no story', why: 'what happened to somebody is not a meaning', accepts: 'what a buyer pays for a good',
    rejects: 'what Odessa has experienced',
    fails: (tokens) => tokens[0]?.lower === 'what' && tokens[1]?.pos === 'PROPN' },
  { name: 'no formula', why: 'a calculation has another kind of question', accepts: 'the sum of all values',
    rejects: 'the sum of x = 3 and y',
    fails: (tokens) => tokens.some((token) => /^[=≤≥<>∑√→←$\\]/.test(token.text)) },
  { name: 'no question', why: 'asking is not defining', accepts: 'the rate at which prices rise',
    rejects: 'the rate at which prices rise ?',
    fails: (tokens) => tokens.some((token) => token.text === '?') },
]

function pointsElsewhere(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  if (word === 'such') return next !== 'as'
  if (word === 'those') return !RELATIVISERS.has(next)
  return /^(this|these|above)$/.test(word) || (/^(following|former|latter)$/.test(word) && tokens[at - 1]?.lower === 'the')
}

function startsAsClause(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((_, i) => isFiniteVerb(tokens, i))
  const relativiser = tokens.findIndex(opensClause)
  return verb >= 0 && (relativiser < 0 || verb < relativiser)
}

/** What stands before the first noun, within four words. */
function adjectives(tokens: readonly Token[]): readonly Token[] {
  const first = words(tokens).slice(0, 4)
  const noun = first.findIndex(isNominal)
  return first.slice(0, noun < 0 ? 4 : noun)
}

/** The name of the first check a gloss fails; null for a gloss that reads as a meaning. */
export function glossFault(tokens: readonly Token[], isClause: boolean): string | null {
  return GLOSS_CHECKS.find((check) => !(isClause && check.phraseOnly) && check.fails(tokens))?.name ?? null
}

/** Whether something in the phrase narrows its head: "that ...", "of ...", "used to ...". */
export function isRestricted(tokens: readonly Token[]): boolean {
  const noun = tokens.findIndex(isNominal)
  return noun >= 0 && tokens.slice(noun + 1, noun + 13).some(({ lower }) => RELATIVISERS.has(lower) || NARROWING_WORDS.has(lower))
}

/** Quality of a gloss, 0..1: class noun .4, of/for/to/used .3, relative clause within 14 words .3; 0 under four words. */
export function glossQuality(tokens: readonly Token[]): number {
  const own = words(tokens)
  if (own.length < 4) return 0
  const near = own.slice(0, 14).map((token) => token.lower)
  const head = near.slice(0, 7).some((word) => CLASS_NOUNS.has(word)) ? 0.4 : 0
  const link = near.some((word) => /^(of|for|to|used)$/.test(word)) ? 0.3 : 0
  const relative = near.some((word) => /^(that|which|who|when|where|whose)$/.test(word)) ? 0.3 : 0
  return head + link + relative
}
