import { singular } from '#lib/language/singular.ts'
import { stem } from '#lib/language/stems.ts'
import { wordsWithPlaces } from '#lib/language/words.ts'
import { normaliseText } from '#lib/language/normalise.ts'

/** Words that change nothing in an option. All others do, and so does their order: "not", "before", "A to B". */
const EMPTY = new Set('a an the of that which is are was were be its their'.split(' '))

/**
 * Whether two options are one: the same words but for case, marks, articles and endings, in the same order, or two words
 * turned round by "of" ("loss of memory", "memory loss"). Likeness in letters says nothing: "afferent" and "efferent".
 */
export function saySame(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  if (one.words.length === 0 || one.words.length !== other.words.length) return false
  const same = (left: readonly string[], right: readonly string[]) => left.every((word, at) => word === right[at])
  if (same(one.words, other.words)) return one.words.length > 1 || same(one.spelt, other.spelt)
  return one.words.length === 2 && one.hasOf !== other.hasOf && same(one.words, other.words.toReversed())
}

/** Single words of one stem may be two things ("organ", "organism"): of those the spelling decides, but for the plural. */
function wordsOf(text: string): { words: string[]; spelt: string[]; hasOf: boolean } {
  const all = wordsWithPlaces(normaliseText(text).toLowerCase()).map((word) => word.text.replace(/['’]s$/, ''))
  const spelt = all.filter((word) => !EMPTY.has(word)).map(singular)
  return { spelt, words: spelt.map((word) => (/\d/.test(word) ? word : stem(word))), hasOf: all.includes('of') }
}
