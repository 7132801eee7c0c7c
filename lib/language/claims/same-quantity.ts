import type { Quantity } from '#lib/language/numbers/quantity.ts'

/** Shares of the source's value by which a claim may differ. */
const TOLERANCE = { plain: 0.005, part: 0.03, rounded: 0.05 }

function isNear(claim: number, source: number, tolerance: number): boolean {
  return claim === source || Math.abs(claim - source) <= tolerance * Math.abs(source)
}

function toleranceOf(claim: Quantity, source: Quantity): number {
  if (claim.isYear || claim.isDecade) return 0
  if (claim.isRounded || source.isRounded) return TOLERANCE.rounded
  return claim.type === 'part' || source.type === 'part' ? TOLERANCE.part : TOLERANCE.plain
}

/** Value of a quantity as a part of one, or null if it cannot be one. */
function asPart({ type, value }: Quantity): number | null {
  if (type === 'part') return value
  if (type === 'percent') return value / 100
  return type === 'plain' && value > 0 && value <= 1 ? value : null
}

const century = (year: number) => Math.floor((year - 1) / 100) + 1

/** "The 1950s" is met by 1956, "the nineteenth century" by 1885. */
function meetsSpan(claim: Quantity, source: Quantity): boolean {
  if (!source.isYear && !source.isDecade) return false
  if (claim.isDecade) return Math.floor(source.value / 10) === Math.floor(claim.value / 10)
  return claim.isCentury && (century(source.value) === claim.value || Math.floor(source.value / 100) + 1 === claim.value)
}

/** Whether both have a unit of one dimension and are the same amount in it: 60 minutes, 1 hour. */
export function isSameMeasure(claim: Quantity, source: Quantity): boolean {
  if (!claim.unit || !source.unit || claim.unit.dimension !== source.unit.dimension) return false
  return isNear(claim.value * claim.unit.size, source.value * source.unit.size, toleranceOf(claim, source))
}

/**
 * Whether a number of the source says what a number of the claim says: value and type, whatever their units. Money is met by
 * money, percent by percent or the same part of one, a plain number by neither.
 */
export function isSameNumber(claim: Quantity, source: Quantity): boolean {
  const tolerance = toleranceOf(claim, source)
  if (meetsSpan(claim, source) || isSameMeasure(claim, source)) return true
  const part = asPart(claim)
  const sourcePart = asPart(source)
  if (claim.asPart !== null && sourcePart !== null && isNear(claim.asPart, sourcePart, TOLERANCE.part)) return true
  if (part !== null && sourcePart !== null && isNear(part, sourcePart, Math.max(tolerance, claim.type === 'part' ? TOLERANCE.part
    : 0))) return true
  if (!isNear(claim.value, source.value, tolerance)) return false
  if (claim.isShared || source.isShared) return true
  // Pounds are a mass and a currency.
  if (claim.unit?.name === 'pound' && source.type === 'money') return true
  const type = (quantity: Quantity) => (quantity.type === 'multiple' ? 'plain' : quantity.type)
  return type(claim) === type(source)
}
