import { editDistance } from '#lib/language/edit-distance.ts'
import { DECIDING_WORDS, NEGATING_PREFIXES, OPPOSITE_PREFIXES, OPPOSITE_SUFFIXES, type OppositeRule } from './rules/opposites.ts'

type Cut = (word: string, part: string) => string | null

const cutFront: Cut = (word, part) => (word.startsWith(part) ? word.slice(part.length) : null)
const cutBack: Cut = (word, part) => (word.endsWith(part) ? word.slice(0, -part.length) : null)

/** Whether the rests are one word, a slip of the pen allowed; a rest of two letters is no word. */
const sameRest = (a: string | null, b: string | null) =>
  a !== null && b !== null && a.length >= 3 && b.length >= 3 && editDistance(a, b) <= 1

function differ(rules: readonly OppositeRule[], cut: Cut, a: string, b: string): boolean {
  return rules.some(({ one, other }) => one.some((p) => other.some((q) => p !== q
    && (sameRest(cut(a, p), cut(b, q)) || sameRest(cut(a, q), cut(b, p))))))
}

/**
 * Whether two lower-case words name opposed things although they look alike (prefix, suffix, negation, deciding word).
 * Equal words are not opposite.
 */
export function areOpposite(a: string, b: string): boolean {
  if (a === b) return false
  if (DECIDING_WORDS.has(a) || DECIDING_WORDS.has(b)) return true
  return differ(OPPOSITE_PREFIXES, cutFront, a, b) || negates(a, b) || negates(b, a) || differ(OPPOSITE_SUFFIXES, cutBack, a, b)
}

function negates(bare: string, longer: string): boolean {
  return bare.length >= 4 && NEGATING_PREFIXES.some(({ other }) => other.some((prefix) => longer === prefix + bare))
}
