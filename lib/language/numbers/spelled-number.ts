import { MULTIPLIERS, ONES, ORDINALS, TENS, VAGUE } from './number-words.ts'
import type { NumberToken } from './number-tokens.ts'
import { wordsOf } from '#lib/language/rules/rule.ts'

/** A number in words: `length` tokens long; `scaled` if a multiplier is in it ("five million"). */
export type SpelledNumber = { value: number; length: number; scaled: boolean; ordinal: boolean }

const VAGUE_WORDS = wordsOf(VAGUE)

const ones = (token: NumberToken | undefined) => (token ? ONES.values[token.lower] : undefined)

/** "twenty-one", "seven", "nineteenth": what stands before a multiplier. */
function below100(tokens: readonly NumberToken[], at: number): SpelledNumber | null {
  const first = tokens[at]
  if (!first) return null
  const tens = TENS.values[first.lower]
  const own = ones(first) ?? tens ?? ORDINALS.values[first.lower]
  if (own === undefined) return null
  const ordinal = ones(first) === undefined && tens === undefined
  if (tens === undefined) return { value: own, length: 1, scaled: false, ordinal }
  const dash = tokens[at + 1]?.text === '-' ? 1 : 0
  const last = tokens[at + 1 + dash]
  const unit = ones(last) ?? (last ? ORDINALS.values[last.lower] : undefined)
  if (!last || unit === undefined || unit < 1 || unit > 9) return { value: tens, length: 1, scaled: false, ordinal: false }
  return { value: tens + unit, length: 2 + dash, scaled: false, ordinal: ones(last) === undefined }
}

/**
 * The number in words that begins at a token ("a hundred and fifty thousand", "twenty-first"), or null. A multiplier alone
 * ("hundred") is none, nor is a vague one ("a few hundred").
 */
export function spelledNumber(tokens: readonly NumberToken[], at: number): SpelledNumber | null {
  const first = tokens[at]
  if (first?.kind !== 'word') return null
  let total = 0
  let group = 0
  let scaled = false
  let ordinal = false
  let i = at
  if (/^an?$/.test(first.lower)) {
    if (MULTIPLIERS.values[tokens[at + 1]?.lower ?? ''] === undefined) return null
    group = 1
    i++
  } else if (VAGUE_WORDS.has(tokens[at - 1]?.lower ?? '')) return null
  for (;;) {
    const token = tokens[i]
    if (!token || ordinal) break
    const multiplier = MULTIPLIERS.values[token.lower]
    if (multiplier !== undefined && group > 0) {
      if (multiplier <= 100) group *= multiplier
      else {
        total += group * multiplier
        group = 0
      }
      scaled = true
      i++
      continue
    }
    const joined = token.lower === 'and' && scaled ? 1 : 0
    const next = below100(tokens, i + joined)
    if (!next || (i > at && (!scaled || group % 100 !== 0)) || (joined && next.value > 99)) break
    group += next.value
    ordinal = next.ordinal
    i += joined + next.length
  }
  return i === at || (total === 0 && group === 0 && first.lower !== 'zero') ? null
    : { value: total + group, length: i - at, scaled, ordinal }
}
