import { findUnit } from './find-unit.ts'
import { CURRENCY_WORDS, MULTIPLIERS, PERCENT_WORDS, SHORT_MULTIPLIERS, saysRounded } from './number-words.ts'
import type { NumberToken } from './number-tokens.ts'
import type { Quantity, QuantityType } from './quantity.ts'
import { wordsOf } from '#lib/language/rules/rule.ts'

/** A quantity and the tokens it is made of, unit not counted: `from` up to before `to`; `end` is behind percent sign and unit word. */
export type PlacedQuantity = Quantity & { from: number; to: number }

const CURRENCIES = wordsOf(CURRENCY_WORDS)
const PERCENTS = wordsOf(PERCENT_WORDS)
const SIGNS = /^[$€£¥]$/

export const textOf = (tokens: readonly NumberToken[], from: number, to: number) =>
  tokens.slice(from, to).map(({ text, spaced }, i) => (spaced && i > 0 ? ` ${text}` : text)).join('')

/** A number with nothing known but its value. */
export function bareQuantity(tokens: readonly NumberToken[], from: number, to: number, value: number, type: QuantityType): PlacedQuantity {
  return {
    text: textOf(tokens, from, to), value, type, unit: null, isUnitNear: false, isShared: false, isInDigits: false, isScaled: false,
    isOrdinal: false, isDecade: false, isCentury: false, isRounded: saysRounded(tokens[from - 1]?.lower, tokens[from - 2]?.lower),
    isYear: false, isSure: true, asPart: null, from, to,
  }
}

/** What stands behind a number: multiplier, percent, currency, unit. */
export function withWhatFollows(tokens: readonly NumberToken[], quantity: PlacedQuantity): PlacedQuantity {
  let { value, type, to, isScaled } = quantity
  const isMoneySign = SIGNS.test(tokens[quantity.from - 1]?.text ?? '')
  if (isMoneySign) type = 'money'
  const next = () => tokens[to]
  const short = next()
  const letters = short && !short.spaced && quantity.isInDigits ? SHORT_MULTIPLIERS.values[short.text] : undefined
  const factor = letters ?? (isMoneySign && short?.text === 'm' ? 1e6 : undefined)
  if (factor !== undefined && tokens[to + 1]?.spaced !== false) {
    value *= factor
    isScaled = true
    to++
  }
  for (let word = MULTIPLIERS.values[next()?.lower ?? '']; word !== undefined; word = MULTIPLIERS.values[next()?.lower ?? '']) {
    value *= word
    isScaled = true
    to++
  }
  if (tokens[to]?.lower === 'and' && tokens[to + 1]?.lower === 'a' && tokens[to + 2]?.lower === 'half') {
    value += isScaled ? 0 : 0.5
    to += 3
  }
  const after = next()
  const afterHyphen = after?.text === '-' && !after.spaced ? tokens[to + 1] : after
  if (after?.text === '%' || (afterHyphen && PERCENTS.has(afterHyphen.lower))
    || (after?.lower === 'per' && tokens[to + 1]?.lower === 'cent')) {
    return { ...quantity, value, type: 'percent', isScaled, to, text: textOf(tokens, quantity.from, to + 1) }
  }
  if (type !== 'money' && afterHyphen && CURRENCIES.has(afterHyphen.lower)) type = 'money'
  const unit = type === 'money' ? null : findUnit(tokens, to)
  return {
    ...quantity, value, type, isScaled, to, text: textOf(tokens, isMoneySign ? quantity.from - 1 : quantity.from, to),
    unit: unit?.rule ?? null, isUnitNear: unit?.isNear ?? false,
  }
}
