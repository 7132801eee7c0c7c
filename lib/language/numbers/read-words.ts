import { IMPLIED, MULTIPLES, ORDINALS, PARTS } from './number-words.ts'
import type { NumberToken } from './number-tokens.ts'
import { bareQuantity, withWhatFollows, type PlacedQuantity } from './placed-quantity.ts'
import { spelledNumber } from './spelled-number.ts'
import { UNITS_BY_WORD } from './unit-rules.ts'

/** "two thirds", "one-fifth": the denominator stands behind the number in words. */
function spelledPart(tokens: readonly NumberToken[], from: number, to: number, value: number): PlacedQuantity | null {
  const dash = tokens[to]?.text === '-' ? 1 : 0
  const part = PARTS.values[tokens[to + dash]?.lower ?? '']
  if (part === undefined || value < 1 || value > 20) return null
  if (value > 1 && !/(?:s|halves)$/.test(tokens[to + dash]?.lower ?? '')) return null
  const quantity = bareQuantity(tokens, from, to + dash + 1, value * part, 'part')
  // "one third" alone may count a thing; with a hyphen or "of" it is a share.
  return { ...quantity, isSure: value > 1 || dash === 1 || tokens[to + 1]?.lower === 'of' }
}

/** The readings of a word at a token that is a number or implies one. */
export function readWords(tokens: readonly NumberToken[], at: number): PlacedQuantity[] {
  const word = tokens[at]!.lower
  const spelled = spelledNumber(tokens, at)
  if (spelled) {
    const to = at + spelled.length
    const part = spelled.ordinal ? null : spelledPart(tokens, at, to, spelled.value)
    if (part) return [part]
    const bare = { ...bareQuantity(tokens, at, to, spelled.value, 'plain'), isScaled: spelled.scaled, isOrdinal: spelled.ordinal }
    if (!spelled.ordinal) return [withWhatFollows(tokens, bare)]
    const isShare = /^(?:an?|the)$/.test(tokens[at - 1]?.lower ?? '') && tokens[to]?.lower === 'of' && tokens[at - 1]?.lower !== 'the'
    const share = PARTS.values[word]
    const parts = share === undefined ? [] : [{ ...bareQuantity(tokens, at, to, share, 'part'), isSure: isShare }]
    return [{ ...bare, isCentury: /^centur/.test(tokens[to]?.lower ?? ''), isSure: !isShare }, ...parts]
  }
  const counted = UNITS_BY_WORD.get(tokens[at + 1]?.lower ?? '')
  // "Down to a millimeter" is one millimetre.
  if (counted && /^(?:an?|per|each|every)$/.test(word)) return [{ ...bareQuantity(tokens, at, at + 1, 1, 'plain'), unit: counted,
    isSure: false }]
  const implied = IMPLIED.values[word]
  const impliedToo = implied === undefined ? [] : [{ ...bareQuantity(tokens, at, at + 1, implied, 'plain'), isSure: false }]
  const part = PARTS.values[word]
  if (part !== undefined && ORDINALS.values[word] === undefined) {
    const next = tokens[at + 1]?.lower ?? ''
    const isSure = /^half$/.test(word) ? /^(?:of|the|as)$/.test(next) : /^an?$/.test(tokens[at - 1]?.lower ?? '') && next === 'of'
    return [{ ...bareQuantity(tokens, at, at + 1, part, 'part'), isSure }, ...impliedToo]
  }
  const multiple = MULTIPLES.values[word]
  if (multiple !== undefined) return [bareQuantity(tokens, at, at + 1, multiple, 'multiple')]
  return impliedToo
}
