import { wordsOf, type LanguageRule, type WordList } from '#lib/language/rules/rule.ts'

/** Words that stand for a value. `accepts` is one of them, `rejects` looks alike and is none. */
export type ValueWords = LanguageRule & { values: Readonly<Record<string, number>> }

const counted = (words: string, from: number, step = 1) =>
  Object.fromEntries(words.split(' ').map((word, i) => [word, from + i * step]))

export const ONES: ValueWords = {
  name: 'ones and teens', why: 'a number of their own, or the end of "twenty-one"', accepts: 'seven', rejects: 'sever',
  values: counted('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen '
    + 'eighteen nineteen', 0),
}
export const TENS: ValueWords = {
  name: 'tens', why: 'a number of their own, or the beginning of "twenty-one"', accepts: 'forty', rejects: 'forth',
  values: counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
}
export const MULTIPLIERS: ValueWords = {
  name: 'multipliers', why: 'multiply what stands before them; their plural alone is vague and no number', accepts: 'million',
  rejects: 'millions',
  values: { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
}
export const SHORT_MULTIPLIERS: ValueWords = {
  name: 'letters that multiply', why: 'written to a number without a space ("10k"); a lone "m" is a metre, but a million of money',
  accepts: 'k', rejects: 'g', values: { k: 1e3, K: 1e3, M: 1e6, mn: 1e6, bn: 1e9, B: 1e9, tn: 1e12 },
}
export const ORDINALS: ValueWords = {
  name: 'ordinals', why: '"nineteenth" is 19; the first ten mostly count steps', accepts: 'twelfth', rejects: 'twelve',
  values: {
    ...counted('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth '
      + 'sixteenth seventeenth eighteenth nineteenth', 1),
    ...counted('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth', 20, 10),
  },
}
export const PARTS: ValueWords = {
  name: 'parts', why: 'denominators of "two thirds"; the value is that of one part', accepts: 'thirds', rejects: 'thirst',
  values: Object.fromEntries('half third quarter fifth sixth seventh eighth ninth tenth'.split(' ').flatMap((word, i) => {
    const value = 1 / (i + 2)
    return word === 'half' ? [['half', value], ['halves', value]] : [[word, value], [`${word}s`, value]]
  }).concat([['fourth', 0.25], ['fourths', 0.25], ['hundredths', 0.01], ['thousandths', 0.001]])),
}
export const MULTIPLES: ValueWords = {
  name: 'multiples', why: 'say a factor without a number word', accepts: 'twice', rejects: 'twine',
  values: {
    twice: 2, double: 2, doubles: 2, doubled: 2, doubling: 2, twofold: 2, triple: 3, triples: 3, tripled: 3, tripling: 3, thrice: 3,
    threefold: 3, quadruple: 4, quadruples: 4, quadrupled: 4, fourfold: 4, tenfold: 10,
  },
}
export const IMPLIED: ValueWords = {
  name: 'words that imply a number', why: 'a source that says "both" says two', accepts: 'both', rejects: 'bother',
  values: { both: 2, pair: 2, pairs: 2, couple: 2, either: 2, half: 0.5, halves: 0.5, halved: 0.5, halve: 0.5, halving: 0.5, none: 0,
    single: 1, once: 1, square: 2, squared: 2, squares: 2, quadratic: 2, cube: 3, cubed: 3, cubic: 3 },
}
export const VALUE_WORDS: readonly ValueWords[] = [ONES, TENS, MULTIPLIERS, SHORT_MULTIPLIERS, ORDINALS, PARTS, MULTIPLES, IMPLIED]

export const ROUNDED_WORDS: readonly WordList[] = [
  { name: 'about', why: 'the number after it is rounded', accepts: 'roughly', rejects: 'rough',
    words: 'about around roughly approximately nearly almost circa some over under above below than most least to'.split(' ') },
]
/** "close to", "more than", "at least", "up to": the last word is enough only behind one of these. */
export const BEFORE_BOUND: readonly WordList[] = [
  { name: 'first word of a bound', why: '"to" and "than" also stand between two numbers', accepts: 'more', rejects: 'moreover',
    words: 'more less fewer greater higher lower at close up'.split(' ') },
]
export const VAGUE: readonly WordList[] = [
  { name: 'vague amount', why: '"a few hundred" is no number', accepts: 'several', rejects: 'severe',
    words: 'few several many hundreds thousands'.split(' ') },
]
export const CURRENCY_WORDS: readonly WordList[] = [
  { name: 'currency', why: 'a number before it is money', accepts: 'dollars', rejects: 'dollop',
    words: 'dollar dollars euro euros yen yuan rupee rupees cent cents usd eur gbp sterling'.split(' ') },
]
/** Words that may stand between a number and its unit. */
export const BEFORE_UNIT: readonly WordList[] = [
  { name: 'between number and unit', why: '"40 more years" has a unit, "40 voters years later" has none', accepts: 'more',
    rejects: 'moreover',
    words: 'more less fewer additional extra further full whole long short consecutive calendar working business light square cubic'
      .split(' ') },
]
export const NO_UNIT_BEHIND: readonly WordList[] = [
  { name: 'ends the number', why: '"24 per hour", "31 of these days": the unit behind is another number\'s or none', accepts: 'per',
    rejects: 'perk',
    words: ('of a an the per every each in on at to by for from with and or but as than that these those this is are was were after '
      + 'before later earlier ago until within').split(' ') },
]
export const PERCENT_WORDS: readonly WordList[] = [
  { name: 'percent', why: 'a number before it is a share', accepts: 'percent', rejects: 'percentile',
    words: 'percent percentage'.split(' ') },
]

const ROUNDED = wordsOf(ROUNDED_WORDS)
const BOUND = wordsOf(BEFORE_BOUND)

/** Whether the words before a number say that it is rounded. */
export function saysRounded(before: string | undefined, beforeThat: string | undefined): boolean {
  if (before === '~' || before === '≈') return true
  if (before === undefined || !ROUNDED.has(before)) return false
  return /^(?:to|than|most|least)$/.test(before) ? beforeThat !== undefined && BOUND.has(beforeThat) : true
}
