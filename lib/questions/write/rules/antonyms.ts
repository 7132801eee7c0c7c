import type { LanguageRule } from '#lib/language/rules/rule.ts'

/** Stems of words that turn a meaning round. `accepts` holds one of each side, `rejects` does not. */
export type AntonymRule = LanguageRule & { one: readonly string[]; other: readonly string[] }

const split = (list: string) => list.split(' ')

/** Where two glosses differ in one of these, one is the reverse of the other: the best wrong answer, and no second right one. */
export const ANTONYMS: readonly AntonymRule[] = [
  {
    name: 'sign', why: 'charges, values and feedback', accepts: 'positively ~ negatively', rejects: 'positively ~ strongly',
    one: ['positively', 'positive', 'pleasant'], other: ['negatively', 'negative', 'unpleasant'],
  },
  {
    name: 'time', why: 'order of events', accepts: 'before ~ after', rejects: 'before ~ during',
    one: split('before prior previously earlier old older first early past'),
    other: split('after following later new newer newly last late future'),
  },
  { name: 'amount', why: 'direction of change or comparison', accepts: 'increase ~ decrease', rejects: 'increase ~ change',
    one: split('increase increases increasing more higher high greater large larger gain '
      + 'rises rise maximum most above surplus excess excessive exceeds builds added adding strengthens'),
    other: split('decrease decreases decreasing less lower low smaller small loss '
      + 'falls fall minimum least below shortage lack insufficient breaks removed removing weakens') },
  {
    name: 'place', why: 'where something is or goes', accepts: 'inside ~ outside', rejects: 'inside ~ beside',
    one: split('inside internal into inward within enters entering upper anterior front toward towards left receives'),
    other: split('outside external outward beyond leaves leaving exits lower posterior back away right sends'),
  },
  {
    name: 'having', why: 'with and without', accepts: 'with ~ without', rejects: 'with ~ within',
    one: split('with requires requiring using voluntary conscious present'), other: split('without involuntary unconscious absent'),
  },
  {
    name: 'building', why: 'direction of a process', accepts: 'synthesis ~ breakdown', rejects: 'synthesis ~ analysis',
    one: split('synthesis building combine combined combines join formation'),
    other: split('breakdown broken break separate separates decompose split'),
  },
  {
    name: 'sameness', why: 'kinds', accepts: 'same ~ opposite', rejects: 'same ~ some', one: split('same similar'),
    other: split('opposite different'),
  },
]

/** Whether one word stands only in the first text and its reverse only in the second. */
export function reverses(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const onlyIn = (words: readonly string[], mine: ReadonlySet<string>, theirs: ReadonlySet<string>) =>
    words.some((word) => mine.has(word) && !theirs.has(word))
  return ANTONYMS.some(({ one, other }) => (onlyIn(one, a, b) && onlyIn(other, b, a)) || (onlyIn(other, a, b) && onlyIn(one, b, a)))
}
