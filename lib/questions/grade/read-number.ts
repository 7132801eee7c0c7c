import { withPlainNumbers } from '#lib/language/numbers/number-tokens.ts'
import { readQuantities } from '#lib/language/numbers/read-quantities.ts'
import { BEFORE_NUMBER } from './rules/number-frame.ts'

/** A number, and the text of its unit as it stands behind (or, a sign of money, before) it. */
export type ReadNumber = { value: number; unit: string }

/**
 * One number in digits, as the table of its ways of writing: 1,500.5 · 1.500.000 · 1.500,5 · 1 500 · 1'500 · 1.5 · 1,5 · .5.
 * "1,500" is fifteen hundred, as English writes it; a comma that can be no thousands separator is a decimal point.
 */
const GROUP = String.raw`[1-9]\d{0,2}`
const WRITINGS: readonly { pattern: string; read: (text: string) => string }[] = [
  { pattern: String.raw`${GROUP}(?:,\d{3})+(?:\.\d+)?`, read: (text) => text.replace(/,/g, '') },
  {
    pattern: String.raw`${GROUP}(?:\.\d{3}){2,}(?:,\d+)?|${GROUP}(?:\.\d{3})+,\d+`,
    read: (text) => text.replace(/\./g, '').replace(',', '.'),
  },
  { pattern: String.raw`${GROUP}(?:[ '’]\d{3})+(?:[.,]\d+)?`, read: (text) => text.replace(/[ '’]/g, '').replace(',', '.') },
  { pattern: String.raw`\d+[.,]\d+|[.,]\d+`, read: (text) => text.replace(',', '.') },
  { pattern: String.raw`\d+`, read: (text) => text },
]
const PATTERNS = WRITINGS.map(({ pattern, read }) => ({ pattern: new RegExp(`^(?:${pattern})(?![\\d]|[.,]\\d)`), read }))

const FRACTION = /^(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)(?![\d.,/])/
const TIMES_TEN = /^\s*(?:×|x|\*|·|\\times|\\cdot|times)\s*10\s*(?:\^|\*\*)\s*\{?\(?\s*([+-]?\d{1,3})\)?\}?/i
const EXPONENT = /^e([+-]?\d{1,3})(?![\p{L}\d])/iu
const POWER_OF_TEN = /^10\s*(?:\^|\*\*)\s*\{?\(?\s*([+-]?\d{1,3})\)?\}?/
const MANIFOLD: readonly (readonly [RegExp, number])[] = [
  [/^\s*thousand\b/i, 1e3], [/^\s*(?:million|mn)\b/i, 1e6], [/^\s*(?:billion|bn)\b/i, 1e9], [/^\s*trillion\b/i, 1e12], [/^k\b/i, 1e3],
]

const SIGNS = /^([$€£¥]?)\s*(?:(minus|negative|plus)\s+|([+-]?)\s*)([$€£¥]?)\s*/i

type Found = { value: number; rest: string }

function scaled({ value, rest }: Found): Found {
  const power = TIMES_TEN.exec(rest) ?? EXPONENT.exec(rest)
  if (power) return { value: value * 10 ** Number(power[1]), rest: rest.slice(power[0].length) }
  for (const [pattern, factor] of MANIFOLD) {
    const match = pattern.exec(rest)
    if (match) return scaled({ value: value * factor, rest: rest.slice(match[0].length) })
  }
  return { value, rest }
}

function inDigits(text: string): Found | null {
  const power = POWER_OF_TEN.exec(text)
  if (power) return { value: 10 ** Number(power[1]), rest: text.slice(power[0].length) }
  const part = FRACTION.exec(text)
  if (part) return { value: Number(part[1] ?? 0) + Number(part[2]) / Number(part[3]), rest: text.slice(part[0].length) }
  for (const { pattern, read } of PATTERNS) {
    const match = pattern.exec(text)
    if (match) return scaled({ value: Number(read(match[0])), rest: text.slice(match[0].length) })
  }
  return null
}

/** "twenty-one", "five million", "a quarter": a number in words that stands at the start. */
function inWords(text: string): Found | null {
  const all = readQuantities(text)
  const sure = all.filter(({ isSure }) => isSure)
  // Alone, "half" and "a quarter" may be something else; as an answer they are numbers.
  const [only, ...more] = sure.length > 0 ? sure : all.slice(0, 1)
  if (!only || more.length > 0 || only.isInDigits || only.isOrdinal) return null
  const words = only.text.replace(/\s*(?:%|per ?cent)$/i, '')
  const article = text.toLowerCase().startsWith(words.toLowerCase()) ? '' : (/^an? /i.exec(text)?.[0] ?? '')
  if (!text.slice(article.length).toLowerCase().startsWith(words.toLowerCase())) return null
  return { value: only.value, rest: text.slice(article.length + words.length) }
}

/** Without what stands before a number and says nothing: "the answer is", "about", "x =". */
function withoutFrame(text: string): string {
  let rest = text.trim()
  for (let round = 0; round < 4; round++) {
    const frame = BEFORE_NUMBER.find(({ pattern }) => pattern.test(rest))
    if (!frame) return rest
    rest = rest.replace(frame.pattern, '').trim()
  }
  return rest
}

/**
 * The one number that a text gives as an answer; null where it gives none, or more than one ("5 or 6", "4-6"). Digits in any
 * usual way of writing, powers of ten, fractions, words, minus signs of all kinds.
 */
export function readNumber(text: string): ReadNumber | null {
  const said = withoutFrame(withPlainNumbers(text).replace(/[\s.!]+$/, ''))
  const [head = '', before = '', word = '', sign = '', after = ''] = SIGNS.exec(said) ?? []
  const money = before || after
  const found = inDigits(said.slice(head.length)) ?? inWords(said.slice(head.length))
  if (!found || !Number.isFinite(found.value) || /\d/.test(found.rest.replace(/\^-?\d|\p{L}-?\d\b/gu, ''))) return null
  if (money && found.rest.trim() !== '') return null
  const isNegative = sign === '-' || /^(?:minus|negative)$/i.test(word)
  return { value: isNegative ? -found.value : found.value, unit: money || found.rest.trim() }
}
