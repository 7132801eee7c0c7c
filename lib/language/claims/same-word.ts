import { stem } from '#lib/language/stems.ts'

/** Letters two words share from their start. */
function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/**
 * Whether two lower-case words are forms of one: equal stem, or the same first six letters, or the first five where at most
 * one letter of the shorter stem is left.
 */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const [left, right] = [stem(a), stem(b)]
  if (left === right) return true
  const shared = sharedStart(left, right)
  return shared >= 6 || (shared >= 5 && Math.min(left.length, right.length) - shared <= 1)
}
