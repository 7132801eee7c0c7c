import type { UnitRule } from './unit-rules.ts'

/** A plain count or measure, money, percent ("20%" is 20), a part of one ("1/4", "a quarter"), a multiple ("twice"). */
export type QuantityType = 'plain' | 'money' | 'percent' | 'part' | 'multiple'

/** A number as a text says it. */
export type Quantity = {
  /** As written, tokens joined by spaces. */
  text: string
  value: number
  type: QuantityType
  unit: UnitRule | null
  /** The unit stands directly behind the number, or behind a word such as "more". */
  isUnitNear: boolean
  /** Type or unit were taken from the other end of a range ("15 to 30 minutes"), so another reading is possible. */
  isShared: boolean
  isInDigits: boolean
  /** A multiplier belongs to it: "five million", "10k". */
  isScaled: boolean
  isOrdinal: boolean
  /** "the 1950s". */
  isDecade: boolean
  /** "the nineteenth century". */
  isCentury: boolean
  /** A word says that it is rounded. */
  isRounded: boolean
  /** A date, not a count: four digits from 1000 to 2100 and nothing else. */
  isYear: boolean
  /** What the text surely says; the others are readings that may meet a claim and are no claim themselves. */
  isSure: boolean
  /** "3 in 10": this number and the other one as a part of one. */
  asPart: number | null
}
