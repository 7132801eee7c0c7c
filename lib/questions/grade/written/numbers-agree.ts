import { readQuantities } from '#lib/language/numbers/read-quantities.ts'
import type { Quantity } from '#lib/language/numbers/quantity.ts'
import { normaliseText } from '#lib/language/normalise.ts'

const NOISE = 1e-9
/** "One" and "first" are said without counting. */
const LEAST_IN_WORDS = 2

/** Values that stand behind a minus. */
function negatives(text: string): Set<number> {
  const found = normaliseText(text).matchAll(/(?:(?<![\p{L}\p{N}])-\s?|\b(?:minus|negative)\s)(\d+(?:\.\d+)?)/giu)
  return new Set(Array.from(found, ([, digits]) => Number(digits)))
}

const isCounted = ({ isSure, isInDigits, value, isOrdinal }: Quantity) => isSure && (isInDigits || (value >= LEAST_IN_WORDS && !isOrdinal))

type Signed = Quantity & { isNegative: boolean }

export function quantitiesOf(text: string): Signed[] {
  const below = negatives(text)
  return readQuantities(text).filter(isCounted).map((one) => ({ ...one, isNegative: below.has(one.value) }))
}

const isSame = (a: Signed, b: Signed) =>
  a.isNegative === b.isNegative && Math.abs(a.value - b.value) <= NOISE * Math.max(1, Math.abs(a.value))
  && a.type === b.type && a.unit === b.unit

/**
 * Whether an answer has every number of a point, with sign and unit, and no number that neither the key nor the question has.
 * @param known the question and all that the key says
 */
export function numbersAgree(point: string, answer: string, known: string): 'agree' | 'missing' | 'other' {
  const [wanted, given, allowed] = [quantitiesOf(point), quantitiesOf(answer), quantitiesOf(known)]
  if (given.some((one) => !allowed.some((other) => isSame(one, other)))) return 'other'
  return wanted.every((one) => given.some((other) => isSame(one, other))) ? 'agree' : 'missing'
}
