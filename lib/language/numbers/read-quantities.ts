import { numberTokens, type NumberToken } from './number-tokens.ts'
import type { Quantity } from './quantity.ts'
import { bareQuantity, type PlacedQuantity } from './placed-quantity.ts'
import { readDigits } from './read-digits.ts'
import { readWords } from './read-words.ts'

/** What may stand between the ends of a range or in a list of numbers. */
const JOINS = /^(?:to|-|and|or|,|through|, and|, or)$/
const IN_ALL = /^(?:in|out of|in every|of every|out of every)$/
const PLUS_MINUS = /^(?:±|\+ ?\/ ?-|plus or minus|\\ ?pm|give or take)$/

const between = (tokens: readonly NumberToken[], left: PlacedQuantity, right: PlacedQuantity) =>
  right.from - left.to > 4 ? '' : tokens.slice(left.to, right.from).map(({ lower }) => lower).filter((text) =>
    !/^[$€£¥]$/.test(text)).join(' ')

/** "15 to 30 minutes", "$5 to 10": what one end says holds for the other. */
function share(left: PlacedQuantity, right: PlacedQuantity): void {
  const isOpen = (one: PlacedQuantity) => one.isSure && one.type === 'plain' && !one.unit && !one.isYear && !one.isOrdinal
  if (isOpen(left) && (right.unit || right.type === 'percent' || right.type === 'money')) {
    Object.assign(left, { unit: right.unit, isUnitNear: right.isUnitNear, type: right.type, isShared: true })
  } else if (isOpen(right) && left.type === 'money') Object.assign(right, { type: left.type, isShared: true })
}

/**
 * The numbers of an English text in order: digits, words, percent, money, parts, multiples, powers of ten, units. Readings that
 * are only possible ("both" as two, the 3 of "3/4") come with `isSure: false`.
 */
export function readQuantities(text: string): Quantity[] {
  const tokens = numberTokens(text)
  const main: PlacedQuantity[] = []
  const others: PlacedQuantity[] = []
  for (let at = 0; at < tokens.length; ) {
    const [first, ...rest] = tokens[at]?.kind === 'number' ? readDigits(tokens, at) : tokens[at]?.kind === 'word' ? readWords(tokens, at)
      : []
    if (first) main.push(first)
    others.push(...rest)
    at = first ? Math.max(at + 1, first.to) : at + 1
  }
  // From the right: the unit at the end of "10, 20 or 30 days" reaches the first number.
  for (let i = main.length - 2; i >= 0; i--) {
    const [left, right] = [main[i]!, main[i + 1]!]
    const joint = between(tokens, left, right)
    if (JOINS.test(joint)) share(left, right)
    const arePlain = left.type === 'plain' && right.type === 'plain' && !right.unit && !right.isYear
    if (IN_ALL.test(joint) && left.value < right.value && arePlain) {
      left.asPart = right.asPart = left.value / right.value
      others.push({ ...bareQuantity(tokens, left.from, right.to, left.asPart, 'part'), isSure: false })
    }
    if (PLUS_MINUS.test(joint)) {
      for (const value of [left.value - right.value, left.value + right.value]) {
        others.push({ ...right, value, unit: right.unit ?? left.unit, isSure: false })
      }
    }
  }
  return [...main, ...others]
}
