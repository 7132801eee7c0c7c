import { zipfFrequency } from '#lib/language/frequency.ts'
import { normaliseText } from '#lib/language/normalise.ts'
import { wordsOf } from '#lib/language/rules/rule.ts'
import { STOP_WORDS } from '#lib/language/rules/stop-words.ts'
import { stem } from '#lib/language/stems.ts'
import { tagTokens } from '#lib/language/tagger.ts'
import { unitsNamed } from '#lib/questions/grade/read-unit.ts'
import { CLAUSE_STARTS, DENIALS, NO_DENIAL } from './rules/denials.ts'
import { GENERIC_WORDS } from './rules/generic-words.ts'
import type { Meanings } from './meanings.ts'

/** Nouns, verbs and what describes them; what fits none is "other". */
export type WordClass = 'noun' | 'verb' | 'quality' | 'other'

/** A word of an answer or a point with its place, UTF-16 offsets. */
export type AnswerWord = {
  lower: string
  stem: string
  start: number
  end: number
  sentence: number
  clause: number
  /** Position among all words. */
  at: number
  wordClass: WordClass
  /** Grammar only: neither needed nor surplus. */
  isFunction: boolean
  /** Says little: may be left out. */
  isGeneric: boolean
  isNumber: boolean
  /** Stands in the scope of a denial. */
  isDenied: boolean
  /** A denial itself. */
  denies: boolean
  /** Names of the rows it is a member of. */
  meanings: ReadonlySet<string>
}

const DENYING = wordsOf(DENIALS)
const NEGATIONS = wordsOf(DENIALS.slice(0, 1))
const AFFIRMING = wordsOf(NO_DENIAL)
const STARTING = wordsOf(CLAUSE_STARTS)
const GENERIC = wordsOf(GENERIC_WORDS)

const PIECE = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?|[.!?;:,()\n]/gu
const CLASSES: Partial<Record<string, WordClass>> = {
  NOUN: 'noun', PROPN: 'noun', VERB: 'verb', AUX: 'verb', ADJ: 'quality', ADV: 'quality',
}
const SENTENCE_END = /^[.!?\n]$/
const CLAUSE_END = /^[;:,()]$/

const DETERMINER = /^(?:an?|the|its|their|his|her|this|these|those)$/
const SIGN = /^(?:minus|plus|negative)$/

/** Of a comparative ("cheaper") what is compared; "number" is none. */
const LEAST_BASE_ZIPF = 3.5
function baseOf(lower: string, wordClass: WordClass): string {
  const base = wordClass === 'quality' ? lower.replace(/i(?:er|est)$/, 'y').replace(/(?:er|est)$/, '') : lower
  return base.length >= 4 && base !== lower && zipfFrequency(base) >= LEAST_BASE_ZIPF ? base : lower
}

const plain = (text: string) => normaliseText(text).toLowerCase().replace(/['’]/g, '')

/** How much of a point a word carries: rare words more than everyday ones. */
export const weightOf = ({ isGeneric, lower }: Pick<AnswerWord, 'isGeneric' | 'lower'>): number =>
  isGeneric ? 0.25 : zipfFrequency(lower) >= 5.3 ? 0.6 : 1

/**
 * The words of an English text in order, with what denies them and what they mean. Phrases of a meaning ("go up") are one word.
 */
export function answerWords(text: string, meanings: Meanings): AnswerWord[] {
  const classes = new Map(tagTokens(text).map(({ start, pos }) => [start, CLASSES[pos] ?? 'other']))
  const words: AnswerWord[] = []
  let [sentence, clause, isDenied] = [0, 0, false]
  const pieces = Array.from(text.matchAll(PIECE), (match) => ({ raw: match[0], lower: plain(match[0]), start: match.index }))
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!
    const { raw, lower, start } = piece
    if (SENTENCE_END.test(raw)) {
      // "e.g." and "2.5" end no sentence.
      if (raw !== '.' || /^\s|^$/.test(text.slice(start + 1, start + 2))) [sentence, clause, isDenied] = [sentence + 1, clause + 1, false]
      continue
    }
    if (CLAUSE_END.test(raw)) {
      [clause, isDenied] = [clause + 1, false]
      continue
    }
    if (STARTING.has(lower)) [clause, isDenied] = [clause + 1, false]
    const phrase = meanings.phraseAt(pieces.slice(at, at + meanings.longest).map((one) => one.lower))
    const last = pieces[at + Math.max(1, phrase?.length ?? 1) - 1] ?? piece
    const denies = (DENYING.has(lower) || (/nt$/.test(lower) && /n['’]t$/i.test(raw)))
      && !(NEGATIONS.has(lower) && AFFIRMING.has(pieces[at + 1]?.lower ?? ''))
    const own = phrase?.rows ?? meanings.of(lower)
    const wordClass = classes.get(start) ?? 'other'
    const isNumber = /^\d+$/.test(lower)
    // Signs and units belong to their number, and are compared with it.
    const isOfNumber = (SIGN.test(lower) && /^\d/.test(pieces[at + 1]?.raw ?? '')) || (words.at(-1)?.isNumber && unitsNamed(raw).length > 0)
    const isSingle = lower.length === 1 && !(own.size > 0 && /\p{Lu}/u.test(raw))
    words.push({
      lower, stem: stem(baseOf(lower, wordClass)), start, end: last.start + last.raw.length, sentence, clause, at: words.length,
      isNumber, denies, wordClass, isDenied, meanings: own,
      isFunction: denies || isNumber || isOfNumber === true || isSingle || (own.size === 0 && STOP_WORDS.has(lower)),
      isGeneric: GENERIC.has(lower) || (own.size > 0 && STOP_WORDS.has(lower)),
    })
    if (denies) isDenied = true
    if (phrase) at += phrase.length - 1
  }
  // "A higher price causes a fall": a noun between a noun and an article is a verb that the tagger took for a plural.
  const isNoun = (word: AnswerWord | undefined) => word?.wordClass === 'noun'
  return words.map((word, at) => (isNoun(word) && isNoun(words[at - 1]) && DETERMINER.test(words[at + 1]?.lower ?? '')
    ? { ...word, wordClass: 'verb' } : word))
}

export const contentOf = (words: readonly AnswerWord[]): AnswerWord[] => words.filter(({ isFunction }) => !isFunction)
