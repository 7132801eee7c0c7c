import type { Quantity } from '#lib/language/numbers/quantity.ts'
import { readQuantities } from '#lib/language/numbers/read-quantities.ts'
import { UNITS_BY_NAME, type UnitRule } from '#lib/language/numbers/unit-rules.ts'
import { isSameMeasure, isSameNumber } from './same-quantity.ts'
import { unitWordsOf, type Source } from './source.ts'

export type QuantityFault = { reason: 'number' | 'unit'; detail: string }

/**
 * Whether a number is held to stand in the source: digits, percent, money, parts, and words above ten; words up to ten only with a
 * unit or a multiplier, since plain words count what the source lists ("four things").
 */
function mustStand(claim: Quantity): boolean {
  if (!claim.isSure || claim.type === 'multiple') return false
  if (claim.isInDigits || claim.type !== 'plain' || claim.isScaled) return true
  return claim.value > 10 || (claim.unit !== null && claim.isUnitNear && claim.value !== 1 && !claim.isOrdinal)
}

/** "Twice" against a source that says only "three times", and the other way round. */
function contradictsMultiple(claim: Quantity, source: Source): boolean {
  if (claim.type !== 'multiple') return false
  const others = source.quantities.filter(({ type }) => type === 'multiple')
  return others.length > 0 && !source.quantities.some((other) => other.value === claim.value || other.value === 1 / claim.value)
}

const fault = (reason: QuantityFault['reason'], detail: string): QuantityFault => ({ reason, detail })

function numberFault(claim: Quantity, source: Source): QuantityFault | null {
  if (contradictsMultiple(claim, source)) return fault('number', `"${claim.text}" is another multiple in the passages.`)
  if (!mustStand(claim) || source.quantities.some((other) => isSameNumber(claim, other))) return null
  return fault('number', `"${claim.text}" stands in none of the passages.`)
}

/** The value stands in the source only with another unit, or the unit does not occur there at all. */
function unitFault(claim: Quantity, source: Source): QuantityFault | null {
  const { unit } = claim
  if (!mustStand(claim) || !unit || !claim.isUnitNear) return null
  if (source.quantities.some((other) => isSameMeasure(claim, other))) return null
  const same = source.quantities.filter((other) => isSameNumber(claim, other))
  if (same.length === 0 || same.some((other) => unit.name === 'pound' && other.type === 'money')) return null
  const others = same.filter((other) => other.unit !== null)
  if (others.length === same.length) {
    const found = [...new Set(others.map((other) => other.unit?.name))].join(', ')
    return fault('unit', `"${claim.text}" stands in the passages with another unit (${found}, not ${unit.name}).`)
  }
  return source.units.has(unit.name) ? null : fault('unit', `The unit "${unit.name}" stands in none of the passages.`)
}

/** A word of measurement is a claim even without a number. Converted ones ("2 kilometers" for 2,000 m) are met by their number. */
function measureFault(text: string, quantities: readonly Quantity[], source: Source): QuantityFault | null {
  const converted = new Set(quantities.flatMap((claim) => {
    const { unit } = claim
    return unit && source.quantities.some((other) => isSameMeasure(claim, other)) ? [unit.name] : []
  }))
  const isUnknown = (unit: UnitRule | undefined) => unit !== undefined && unit.measure && !source.units.has(unit.name)
    && !converted.has(unit.name)
  const unknown = unitWordsOf(text).find((name) => isUnknown(UNITS_BY_NAME.get(name)))
  return unknown === undefined ? null : fault('unit', `The unit "${unknown}" stands in none of the passages.`)
}

/** The first number or unit of an English claim that its English source does not have, or null. */
export function checkQuantities(text: string, source: Source): QuantityFault | null {
  const quantities = readQuantities(text)
  for (const claim of quantities) {
    const found = unitFault(claim, source) ?? numberFault(claim, source)
    if (found) return found
  }
  return measureFault(text, quantities, source)
}

/** Digits without separators and without the zeros at their ends: "3,5", "3.5" and "3.500.000" are alike. */
const significant = (digits: string) => digits.replace(/\D/g, '').replace(/^0+|0+$/g, '')
const DIGITS = /\p{Nd}+(?:[.,'’\u00a0\u202f ]\p{Nd}{3}(?!\p{Nd})|[.,٫٬]\p{Nd}+)*/gu

const digitsOf = (text: string): string[] => Array.from(text.normalize('NFKC').matchAll(DIGITS), ([found]) =>
  found.replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : String(digitValue(digit)))))

/** Decimal digits of every script stand in blocks of ten that begin at a zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  return code - zero
}

/**
 * Numbers of a claim whose language or whose source's is not English. Words of number are unknown there, so only what is seldom
 * written in words is held: three digits or more, of which two are not zeros at an end, or a decimal.
 */
export function checkForeignNumbers(text: string, source: Source): QuantityFault | null {
  const known = new Set(digitsOf(source.text).map(significant))
  for (const found of digitsOf(text)) {
    const plain = significant(found)
    if (plain.length < 2 || found.replace(/\D/g, '').length < 3) continue
    if (!known.has(plain)) return fault('number', `"${found}" stands in none of the passages.`)
  }
  return null
}
