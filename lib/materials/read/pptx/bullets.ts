import { cleanText } from '#lib/materials/read/clean-text.ts'
import type { BulletStyle } from './text-styles.ts'

/** Signs of fonts of symbols, by the letters they stand on: Wingdings, which PowerPoint's own designs use. */
const WINGDINGS: Record<string, string> = {
  l: '●', n: '■', q: '❑', u: '◆', v: '❖', w: '⬥', '§': '▪', '¨': '◻', 'Ø': '➢', 'ü': '✓', 'û': '✗', 'à': '→',
  '•': '•',
}
const SYMBOL_FONT = /wingdings|webdings|symbol/i
const DINGBATS = /wingdings|webdings/i

/** A sign as Unicode has it. */
export function bulletSign(sign: string, font: string | null): string {
  const code = sign.codePointAt(0) ?? 0
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  if (!isPrivate && !(font && SYMBOL_FONT.test(font))) return cleanText(Array.from(sign).slice(0, 2).join(''))
  return WINGDINGS[isPrivate ? String.fromCodePoint(code - 0xf000) : sign] ?? '•'
}

/** Letters of a font of symbols that stand in a text as arrows and marks: Office makes `-->` a Wingdings "à". */
export function symbolsAsText(text: string, symbolFont: string | null, font: string | null): string {
  const isSymbol = (font !== null && DINGBATS.test(font)) || (symbolFont !== null && DINGBATS.test(symbolFont) && text.trim().length === 1)
  return isSymbol ? Array.from(text, (sign) => (sign.trim() === '' ? sign : bulletSign(sign, 'Wingdings'))).join('') : text
}

/** Numbers of the items of one text box: they go on until an item of a higher level, or text without a number, comes between. */
export class ItemNumbers {
  readonly #counts: (number | undefined)[] = []

  /** @returns the label, such as "2." or "b)"; a sign; null for no bullet */
  next(level: number, style: BulletStyle): string | null {
    this.#counts.length = Math.min(this.#counts.length, level + 1)
    if (style?.kind !== 'number') {
      this.#counts.length = Math.min(this.#counts.length, level)
      return style ? bulletSign(style.sign, style.font) : null
    }
    const count = (this.#counts[level] ?? style.startAt - 1) + 1
    this.#counts[level] = count
    return labelOf(count, style.form)
  }
}

function labelOf(count: number, form: string): string {
  const number = /^alpha/.test(form) ? letters(count) : /^roman/.test(form) ? roman(count) : String(count)
  const cased = /Uc/.test(form) ? number.toUpperCase() : number
  if (/ParenBoth$/.test(form)) return `(${cased})`
  if (/ParenR$/.test(form)) return `${cased})`
  return /Plain$/.test(form) ? cased : `${cased}.`
}

const letters = (count: number): string => String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))

const ROMAN: [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'],
  [4, 'iv'], [1, 'i'],
]

function roman(count: number): string {
  let left = Math.min(count, 3999)
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      text += sign
      left -= value
    }
  }
  return text
}
