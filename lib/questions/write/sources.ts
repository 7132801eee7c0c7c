import type { LanguageRule } from '#lib/language/rules/rule.ts'
import { contentStems } from '#lib/language/stems.ts'
import { termKey } from '#lib/language/terms.ts'
import type { Definition } from './definition.ts'
import type { LectureIndex } from './lecture.ts'

/** Where a wrong answer comes from, most plausible first. Only `isSibling` sources may make a false statement of a clause. */
export type DistractorSource = LanguageRule & {
  isSibling: boolean
  relates: (key: Definition, other: Definition, index: LectureIndex) => boolean
}

const isOf = (text: string, one: Definition) =>
  termKey(text) === one.term.key || one.term.aliases.some((alias) => termKey(alias) === termKey(text))

const TWO = 'A [reflex] is {an act that nobody learns}. || An [instinct] is {a pattern of acts set off by age}.'

export const DISTRACTOR_SOURCES: readonly DistractorSource[] = [
  { name: 'list mate', why: 'the lecture puts them side by side', isSibling: true,
    accepts: `${TWO} || Three kinds are <reflex; instinct; habit>.`, rejects: TWO,
    relates: (key, other, { lists }) => lists.some(({ counted, items }) => (counted || items.length >= 3)
      && [key, other].every((one) => items.some((item) => isOf(item.text, one)))) },
  { name: 'contrast', why: 'the lecture sets one against the other', isSibling: true,
    accepts: `${TWO} || They tell <reflex ~ instinct>.`, rejects: TWO,
    relates: (key, other, { contrasts }) => contrasts.some(({ left, right }) =>
      (isOf(left.text, key) && isOf(right.text, other)) || (isOf(right.text, key) && isOf(left.text, other))) },
  { name: 'shared affix', why: 'built alike, they mean related things', isSibling: true,
    accepts: '[Anabolism] is {the building of large molecules}. || [Catabolism] is {the breakdown of large molecules}.',
    rejects: '[Anabolism] is {the building of large molecules}. || [Digestion] is {the breakdown of food in the gut}.',
    relates: (key, other) => sharesAffix(key.term.words, other.term.words) },
  { name: 'same gloss head', why: 'the lecture puts them into one class', isSibling: true,
    accepts: 'A [reflex] is {a reaction that nobody learns}. || A [habit] is {a reaction that grows by practice}.',
    rejects: 'A [reflex] is {a reaction that nobody learns}. || A [neuron] is {a cell that sends signals}.',
    relates: (key, other) => key.head !== null && key.head === other.head && other.isSure },
  { name: 'same section', why: 'what is taught together is mixed up together', isSibling: false,
    accepts: 'A [reflex] is {a reaction that nobody learns}. || A [neuron] is {a cell that sends signals}.',
    rejects: 'A [reflex] is {a reaction that nobody learns}. || #section A [neuron] is {a cell that sends signals}.',
    relates: (key, other) => key.sentence.section === other.sentence.section },
  { name: 'same lecture', why: 'a term of the lecture at least sounds familiar', isSibling: false,
    accepts: 'A [reflex] is {a reaction that nobody learns}. || #section A [neuron] is {a cell that sends signals}.',
    rejects: 'A [reflex] is {a reaction that nobody learns}. || #section A [reflex] is {an act without thought}.',
    relates: (key, other) => key.term.key !== other.term.key },
]

/** The best source that gives `other` as a wrong answer to `key`; its place in the table is its rank. */
export function sourceOf(key: Definition, other: Definition, index: LectureIndex): { source: DistractorSource; rank: number } | null {
  const rank = DISTRACTOR_SOURCES.findIndex((source) => source.relates(key, other, index))
  const source = DISTRACTOR_SOURCES[rank]
  return source ? { source, rank } : null
}

/** "anabolism" and "catabolism"; "proactive interference" and "retroactive interference": one word differs, and ends alike. */
function sharesAffix(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]))
  const [pair] = differing
  if (differing.length !== 1 || !pair) return false
  let at = 0
  while (at < Math.min(pair[0].length, pair[1].length) && pair[0].at(-1 - at) === pair[1].at(-1 - at)) at++
  return at >= 5 || (at >= 4 && a.length > 1)
}

/** So many sentences apart, two definitions still belong to one passage of thought. */
const NEAR_SENTENCES = 12

/**
 * Could one be taken for the other? Told close together, or meanings that share a word: "Product placement" for
 * "psychological discomfort from inconsistent attitudes", chapters apart, is rejected by anybody who can read.
 */
export function isNear(key: Definition, other: Definition): boolean {
  if (Math.abs(key.sentence.ordinal - other.sentence.ordinal) <= NEAR_SENTENCES) return true
  const stems = new Set(contentStems(key.gloss))
  return contentStems(other.gloss).some((stem) => stems.has(stem))
}

/** "heavy isotope: an isotope that ..." and "radioactive isotope: an isotope whose ...": an isotope can be both. */
export function canBeBoth(key: Definition, other: Definition): boolean {
  const head = key.term.words.at(-1)
  return head === other.term.words.at(-1) && (key.head === head || other.head === head)
}

/** "same head word" is no evidence that two terms are mates: it often hides that one is a kind of the other. */
export function onlyHeadInCommon(key: Definition, other: Definition): boolean {
  return key.term.words.at(-1) === other.term.words.at(-1) && key.term.key !== other.term.key
}
