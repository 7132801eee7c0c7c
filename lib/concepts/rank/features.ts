import { zipfFrequency } from '#lib/language/frequency.ts'
import { GLOSS_JUDGEMENTS } from '#lib/concepts/facts/rules/gloss-words.ts'
import { TERM_OPENERS } from '#lib/concepts/facts/rules/term-words.ts'
import { anyOf } from '#lib/language/rules/rule.ts'
import { isStopWord } from '#lib/language/words.ts'
import type { CandidateFacts } from './candidate-facts.ts'

/** Windows of 120 words in the collection the estimate of rarity refers to. */
const WINDOWS = 7500
const WINDOW_WORDS = 120

const contentOf = (key: string): string[] => key.split(' ').filter((word) => !isStopWord(word))
const mean = (values: readonly number[]): number => (values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0)

/** Inverse document frequency 0..1 of a word, window counts estimated from everyday speech. */
function rarityOf(word: string): number {
  const perWord = 10 ** (zipfFrequency(word) - 9)
  const windows = WINDOWS * (1 - (1 - perWord) ** WINDOW_WORDS)
  return Math.log((WINDOWS + 1) / (windows + 0.5)) / Math.log(2 * (WINDOWS + 1))
}

const rarity = (key: string): number => mean(contentOf(key).map(rarityOf))

/** A single everyday word: 0 up to Zipf 3, then rising. */
const commonness = (key: string): number => (key.includes(' ') ? 0 : Math.max(0, zipfFrequency(key) / 3 - 1))

/** Texts shorter than any chapter the weights were found on: one use in them is no sign that the text is about it. */
const LEAST_WORDS = 4000

/** How much more often the document uses it than everyday speech does its words (log10, by the rarest word). */
function weirdness({ key, frequency, words }: CandidateFacts): number {
  const least = Math.min(...contentOf(key).map(zipfFrequency), 7)
  return Math.log10((frequency / Math.max(LEAST_WORDS, words)) * 1e9) - least
}

const SUFFIXES = 'ism tion sion ity osis itis ology theory law effect hypothesis principle syndrome disorder bias curve phobia '
  + 'ment ance ence'
const SUFFIX = new RegExp(`${anyOf(...SUFFIXES.split(' '))}$`)

/** Whether the first word judges or counts rather than names. */
function hasWeakFirstWord(key: string): boolean {
  const first = key.split(' ')[0] ?? ''
  return key.includes(' ') && (TERM_OPENERS.has(first) || GLOSS_JUDGEMENTS.has(first))
}

const flag = (holds: boolean): number => (holds ? 1 : 0)
const definingBest = ({ introductions }: CandidateFacts): number => Math.max(0, introductions[0]?.score ?? 0) / 4
const definingSum = ({ introductions }: CandidateFacts): number =>
  introductions.slice(0, 5).reduce((sum, { score }) => sum + Math.max(0, score), 0) / 10
const wordsIn = ({ key }: CandidateFacts): number => key.split(' ').length

/**
 * What the regression sees of a candidate: names stand in `weights.ts`. None is about one subject or one book; each was
 * in the set of features measured on seven textbooks, where all together did better than any choice among them.
 */
export const FEATURES = {
  definingBest,
  definingSum,
  definingSecond: ({ introductions }) => Math.max(0, introductions[1]?.score ?? 0) / 4,
  definingRare: (facts) => definingBest(facts) * rarity(facts.key),
  evidence: ({ evidence }) => evidence,
  evidenceRepeated: ({ evidence, frequency }) => evidence * Math.log(1 + frequency),
  evidenceSum: ({ evidenceSum }) => Math.log(1 + evidenceSum),
  evidenceShare: ({ evidenceSum, sentences }) => evidenceSum / Math.max(1, sentences),
  called: ({ byKind }) => byKind.called,
  means: ({ byKind }) => byKind.means,
  class: ({ byKind }) => byKind.class,
  insertion: ({ byKind }) => byKind.insertion,
  name: ({ byKind }) => byKind.name,
  list: ({ byKind }) => byKind.list,
  head: ({ byKind }) => byKind.head,
  gloss: ({ gloss }) => gloss,
  heading: ({ heading }) => Math.min(1, heading),
  frequency: ({ frequency }) => Math.log(1 + frequency),
  sentences: ({ sentences }) => Math.log(1 + sentences),
  once: ({ frequency }) => flag(frequency === 1),
  cValue: ({ cValue }) => Math.log(1 + cValue),
  inside: ({ insideShare }) => insideShare,
  longer: ({ longer }) => Math.log(1 + longer),
  rarity: ({ key }) => rarity(key),
  rarest: ({ key }) => Math.max(0, ...contentOf(key).map(rarityOf)),
  commonest: ({ key }) => Math.min(1, ...contentOf(key).map(rarityOf)),
  headRarity: ({ key }) => rarityOf(key.split(' ').at(-1) ?? ''),
  commonness: ({ key }) => commonness(key),
  weirdness,
  single: (facts) => flag(wordsIn(facts) === 1),
  triple: (facts) => flag(wordsIn(facts) === 3),
  long: (facts) => flag(wordsIn(facts) > 3),
  linked: ({ key }) => flag(/ (?:of|in|for|to|and) /.test(key)),
  suffix: ({ key }) => flag(SUFFIX.test(key)),
  weakFirst: ({ key }) => flag(hasWeakFirstWord(key)),
  digits: ({ key }) => flag(/\d/.test(key)),
  capitals: ({ capitals }) => capitals,
  // One the text spells out goes under its long name; one it never does may be a topic of its own.
  acronym: ({ acronym, byKind }) => (byKind.name > 0 ? acronym : 0),
  quoted: ({ quoted }) => quoted,
  opening: ({ opening }) => opening,
  afterThe: ({ afterThe }) => afterThe,
  afterA: ({ afterA }) => afterA,
  afterOf: ({ afterOf }) => afterOf,
  beforeIs: ({ beforeIs }) => beforeIs,
  concentration: ({ concentration }) => concentration,
  firstPlace: ({ firstPlace }) => firstPlace,
  siblings: ({ siblings }) => Math.log(1 + siblings),
  headEvidence: ({ headEvidence }) => headEvidence,
} as const satisfies Record<string, (facts: CandidateFacts) => number>

export type FeatureName = keyof typeof FEATURES

/** Weights of a logistic regression on these features. */
export type Weights = { intercept: number; of: Readonly<Record<FeatureName, number>> }

export const FEATURE_NAMES = Object.keys(FEATURES) as FeatureName[]

/** The features of a candidate in the order of `FEATURE_NAMES`. */
export function featuresOf(facts: CandidateFacts): number[] {
  return FEATURE_NAMES.map((name) => FEATURES[name](facts))
}

/** Log odds of being a key term. */
export function logitOf(features: readonly number[], weights: Weights): number {
  return FEATURE_NAMES.reduce((sum, name, at) => sum + weights.of[name] * (features[at] ?? 0), weights.intercept)
}
