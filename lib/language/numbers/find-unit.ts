import { BEFORE_UNIT, NO_UNIT_BEHIND } from './number-words.ts'
import type { NumberToken } from './number-tokens.ts'
import { UNITS_BY_SHORT, UNITS_BY_WORD, type UnitRule } from './unit-rules.ts'
import { wordsOf } from '#lib/language/rules/rule.ts'

/** `isNear`: nothing but a word such as "more" stands between number and unit. */
export type FoundUnit = { rule: UnitRule; isNear: boolean }

/** A unit stands at most so many tokens behind its number. */
const REACH = 3

const MAY_STAND_BETWEEN = wordsOf(BEFORE_UNIT)
const ENDS = wordsOf(NO_UNIT_BEHIND)

/** "30 minute-takers" are people; "30-minute-long" is a span of time. */
function isPartOfCompound(tokens: readonly NumberToken[], at: number): boolean {
  const hyphen = tokens[at + 1]
  const next = tokens[at + 2]
  return hyphen?.text === '-' && !hyphen.spaced && next?.kind === 'word' && !next.spaced
    && !/^(?:long|old|wide|high|deep)$/.test(next.lower)
}

/** The unit of a number whose last token stands before `from`, or null. */
export function findUnit(tokens: readonly NumberToken[], from: number): FoundUnit | null {
  const first = tokens[from]?.text === '-' && !tokens[from].spaced ? from + 1 : from
  const short = tokens[first]
  if (short) {
    const next = tokens[first + 1]
    const pair = next && !next.spaced ? UNITS_BY_SHORT.get(short.text + next.text) : undefined
    const rule = pair ?? UNITS_BY_SHORT.get(short.text)
    if (rule && !isPartOfCompound(tokens, first)) return { rule, isNear: true }
  }
  let isNear = true
  for (let at = first; at < first + REACH; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || ENDS.has(token.lower)) return null
    const rule = UNITS_BY_WORD.get(token.lower)
    if (rule) return isPartOfCompound(tokens, at) ? null : { rule, isNear }
    if (!MAY_STAND_BETWEEN.has(token.lower)) isNear = false
  }
  return null
}
