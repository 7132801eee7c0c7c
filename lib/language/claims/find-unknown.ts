import { checkForeignNumbers, checkQuantities, type QuantityFault } from './check-quantities.ts'
import { findUnknownName } from './find-unknown-name.ts'
import type { Source } from './source.ts'

export type Unknown = QuantityFault | { reason: 'name'; detail: string }

/**
 * The first number, unit or name of a text that its source does not have, or null. Unless both are English only long
 * numbers are looked at.
 */
export function findUnknown(text: string, source: Source): Unknown | null {
  const fault = source.isComparable ? checkQuantities(text, source) : checkForeignNumbers(text, source)
  if (fault) return fault
  const name = source.isComparable ? findUnknownName(text, source.text) : null
  return name === null ? null : { reason: 'name', detail: `"${name}" stands neither in the passages nor in the title.` }
}
