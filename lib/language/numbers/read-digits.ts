import type { NumberToken } from './number-tokens.ts'
import { bareQuantity, textOf, withWhatFollows, type PlacedQuantity } from './placed-quantity.ts'

const TIMES = /^(?:×|x|\*|·|times)$/i

const unsure = (quantity: PlacedQuantity): PlacedQuantity => ({ ...quantity, isSure: false })

/** The token behind a power that begins at `at`, and its value; null if there is none. */
function powerAt(tokens: readonly NumberToken[], at: number): { to: number; value: number; exponent: number } | null {
  const base = tokens[at]
  if (base?.kind !== 'number' || tokens[at + 1]?.text !== '^') return null
  let to = at + 2
  while (/^[{-]$/.test(tokens[to]?.text ?? '')) to++
  const exponent = tokens[to]
  if (exponent?.kind !== 'number' || to > at + 4) return null
  const sign = tokens.slice(at, to).some(({ text }) => text === '-') ? -1 : 1
  const value = base.value ** (sign * exponent.value)
  return Number.isFinite(value) ? { to: to + (tokens[to + 1]?.text === '}' ? 2 : 1), value, exponent: exponent.value } : null
}

/** "1.5 × 10^6". */
function timesPowerOfTen(tokens: readonly NumberToken[], at: number): { to: number; value: number } | null {
  let from = at + 1
  if (tokens[from]?.text === '\\') from++
  if (!TIMES.test(tokens[from]?.text ?? '') || tokens[from + 1]?.value !== 10) return null
  const power = powerAt(tokens, from + 1)
  return power && { to: power.to, value: tokens[at]!.value * power.value }
}

function asPower(tokens: readonly NumberToken[], at: number, bare: PlacedQuantity): PlacedQuantity[] | null {
  const product = timesPowerOfTen(tokens, at)
  const power = product ? null : powerAt(tokens, at)
  const { to, value } = product ?? power ?? {}
  if (to === undefined || value === undefined) return null
  const whole = withWhatFollows(tokens, { ...bare, to, value, isScaled: true })
  if (product) return [whole, unsure(bare)]
  const exponent = { ...bare, value: power?.exponent ?? bare.value, text: String(power?.exponent) }
  return bare.value === 10 ? [whole, unsure(bare), unsure(exponent)] : [{ ...bare, to }, exponent, unsure(whole)]
}

/** "H2", "GPT-4", "x_1": part of a name, not a number of anything. */
function isPartOfName(tokens: readonly NumberToken[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || tokens[at]?.spaced) return false
  return before.kind === 'word' || before.text === '_' || (before.text === '-' && !before.spaced && tokens[at - 2]?.kind === 'word')
}

/** The readings of a number in digits at a token. */
export function readDigits(tokens: readonly NumberToken[], at: number): PlacedQuantity[] {
  const token = tokens[at]!
  const next = tokens[at + 1]
  const third = tokens[at + 2]
  const bare = { ...bareQuantity(tokens, at, at + 1, token.value, 'plain'), isInDigits: true }
  if (isPartOfName(tokens, at)) return [unsure(withWhatFollows(tokens, bare))]
  if (next && !next.spaced && /^(?:st|nd|rd|th)$/.test(next.lower)) {
    return [{ ...bare, to: at + 2, isOrdinal: true, isCentury: /^centur/.test(third?.lower ?? '') }]
  }
  if (next && !next.spaced && next.lower === 's' && token.value % 10 === 0) return [{ ...bare, to: at + 2, isDecade: token.value >= 1000 }]
  if (next?.text === '/' && third?.kind === 'number' && third.value !== 0) {
    const part = { ...bare, to: at + 3, text: textOf(tokens, at, at + 3), value: token.value / third.value, type: 'part' as const }
    return [part, unsure(bare), unsure({ ...bare, value: third.value })]
  }
  const powers = asPower(tokens, at, bare)
  if (powers) return powers
  const full = withWhatFollows(tokens, bare)
  const isDate = /^\d{4}$/.test(token.text) && token.value >= 1000 && token.value <= 2100
  const isYear = isDate && full.type === 'plain' && !full.unit && !full.isScaled
  return [{ ...full, isYear }, ...(full.isScaled ? [unsure(bare)] : [])]
}
