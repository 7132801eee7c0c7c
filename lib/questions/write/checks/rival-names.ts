import { editDistance } from '#lib/language/edit-distance.ts'
import { stem } from '#lib/language/stems.ts'
import { termKey } from '#lib/language/terms.ts'
import type { DraftVerdict } from '#lib/questions/write/draft.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'
import { areHeadsOfOneThing } from '#lib/questions/write/rules/heads-of-one-thing.ts'

/** Letters two words of one root share from the start, at least, and their share of the longer one ("aversive", "aversion"). */
const ROOT_LETTERS = 6
const ROOT_SHARE = 0.7

/**
 * A name in the lecture that may be another one of the same thing: as many words, of the same root but for the last, which is
 * of a kind with the key's ("aversion therapy" for "aversive conditioning"), in no sentence that tells the two apart; or null. Whoever
 * types it follows the hint, and may be right.
 */
export function rivalName(accepted: readonly string[], { sentences, definitions, contrasts, lists }: LectureIndex): string | null {
  const own = accepted.map(termKey)
  const [key = ''] = own
  const words = key.split(' ')
  const first = words[0] ?? ''
  if (words.length < 2) return null
  const pattern = new RegExp(`(?<= )${first.slice(0, ROOT_LETTERS).replace(/\W/gu, '.')}\\S*(?: \\S+){${words.length - 1}}(?= )`, 'gu')
  const found = new Set(sentences.flatMap(({ key: text }) => text.match(pattern) ?? []))
  const isDefined = (name: string) => definitions.some(({ term }) => term.key === name)
  const isToldApart = (name: string) => (isDefined(key) && isDefined(name))
    || contrasts.some(({ left, right }) => [left, right].every((one) => [key, name].includes(termKey(one.text))))
    || lists.some(({ items }) => [key, name].every((one) => items.some((item) => termKey(item.text) === one)))
  return [...found].find((name) => {
    return !own.some((form) => form === name || editDistance(form, name) <= 1)
      && mayNameOneThing(words, name.split(' ')) && !isToldApart(name)
  }) ?? null
}

/** "aversive conditioning" and "aversion therapy": as many words of the same roots, and heads of which one may stand for the other. */
export function mayNameOneThing(a: readonly string[], b: readonly string[]): boolean {
  const [head = '', other = ''] = [a.at(-1), b.at(-1)]
  return a.length === b.length && a.slice(0, -1).every((word, i) => isOneRoot(word, b[i] ?? ''))
    && (head === other || areHeadsOfOneThing(head, other))
}

/** What is said of an item whose answer may have a name that is not accepted: it waits for a reviewer. */
export const rivalVerdict = (rival: string): DraftVerdict =>
  ({ check: 'single key', passed: false, detail: `“${rival}” may be another name of it` })

function isOneRoot(a: string, b: string): boolean {
  // "passively transported" names nothing.
  if (a.endsWith('ly') !== b.endsWith('ly')) return false
  if (stem(a) === stem(b)) return true
  let at = 0
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++
  return at >= ROOT_LETTERS && at >= ROOT_SHARE * Math.max(a.length, b.length)
}
