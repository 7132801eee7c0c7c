import { normaliseText } from '#lib/language/normalise.ts'

/** A piece of a text as numbers are read: `spaced` if white space stands before it; `value` of a number in digits. */
export type NumberToken = { kind: 'number' | 'word' | 'sign'; text: string; lower: string; spaced: boolean; value: number }

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const TOKEN = /(\s*)(?:(\d{1,3}(?:,\d{3})+(?!\d|,\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)|(\p{L}+(?:['’]\p{L}+)?)|(\S))/gu

/** LaTeX between dollars (Pandoc's rule: no space inside the marks, no digit behind them), so that "$2$" is no money. */
const MATHS = /(?<![\\$])(?:\$\$([^$]+)\$\$|\$(?=\S)((?:[^$\n\\]|\\.)*?[^\s\\$])\$(?![\d$]))/g

const lowered = (sign: string) => (sign === '⁻' ? '-' : RAISED.indexOf(sign))

/**
 * A text with its numbers in one way of writing: raised digits and LaTeX powers as ^n, fractions as a/b, then as every text
 * is normalised. Only for reading numbers: places are lost.
 */
export function withPlainNumbers(text: string): string {
  const plain = text
    .replace(MATHS, ' $1$2 ')
    .replace(/⁻?[⁰¹²³⁴-⁹]+/g, (raised) => `^${Array.from(raised, lowered).join('')}`)
    .replace(/\^\{(-?\d+)\}/g, '^$1')
    .replace(/\\[dt]?frac\{(\d+)\}\{(\d+)\}/g, ' $1/$2')
    .replace(/\{,\}/g, ',')
    .replace(/\\([%$])/g, '$1')
    .replace(/[¼-¾⅐-⅞]/g, ' $&')
  return normaliseText(plain).replace(/⁄/g, '/')
}

/** Numbers in digits, words and single signs, in order. */
export function numberTokens(text: string): NumberToken[] {
  return Array.from(withPlainNumbers(text).matchAll(TOKEN), ([, space = '', number, word, sign = '']): NumberToken => {
    const spaced = space !== ''
    if (number) return { kind: 'number', text: number, lower: number, spaced, value: Number(number.replace(/,/g, '')) }
    const piece = word ?? sign
    return { kind: word ? 'word' : 'sign', text: piece, lower: piece.toLowerCase(), spaced, value: Number.NaN }
  })
}
