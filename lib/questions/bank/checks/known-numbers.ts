import { isEnglish } from '#lib/language/is-english.ts'
import type { Quantity } from '#lib/language/numbers/quantity.ts'
import { readQuantities } from '#lib/language/numbers/read-quantities.ts'

/** Share of the lecture's value by which a number may differ: rounding in the third digit. */
const TOLERANCE = 0.005

/** Words up to ten mostly count what a question lists ("two kinds of"); digits, percent, money and the rest are statements. */
const mustStand = ({ isSure, isInDigits, type, isScaled, value }: Quantity): boolean =>
  isSure && type !== 'multiple' && (isInDigits || type !== 'plain' || isScaled || value > 10)

/** Percent and parts are one thing: "a quarter", "25%". */
const valueOf = ({ type, value }: Quantity): number => (type === 'percent' ? value / 100 : value)

/** A measure is the same in another unit of its dimension: 60 minutes, 1 hour. */
function isSame(one: Quantity, other: Quantity): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))
  if (near(one.value, other.value) && (one.type === other.type || one.isShared || other.isShared)) return true
  if (one.unit && other.unit?.dimension === one.unit.dimension) return near(one.value * one.unit.size, other.value * other.unit.size)
  const isPart = ({ type, value }: Quantity) => type === 'percent' || type === 'part' || (type === 'plain' && value > 0 && value <= 1)
  return isPart(one) && isPart(other) && near(valueOf(one), valueOf(other))
}

const DIGITS = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu
const plainDigits = (text: string): string[] => (text.normalize('NFKC').match(DIGITS) ?? []).map((found) => found.replace(/[.,]/g, ''))

/**
 * The first number of a text that none of the passages has, or null. Numbers in words are read in English alone; of
 * another language only digits are looked at, from two on.
 */
export function findUnknownNumber(text: string, passages: readonly string[]): string | null {
  if (!isEnglish(passages)) {
    const known = new Set(passages.flatMap(plainDigits))
    return plainDigits(text).find((digits) => digits.length > 1 && !known.has(digits)) ?? null
  }
  const known = passages.flatMap(readQuantities)
  return readQuantities(text).find((one) => mustStand(one) && !known.some((other) => isSame(one, other)))?.text ?? null
}
