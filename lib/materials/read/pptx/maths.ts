import type { Element } from '@xmldom/xmldom'
import { at, attribute, childOf, childrenOf } from './nodes.ts'

/** Deeper than this no formula stands on a slide; the rest is given as its letters. */
const MAX_DEPTH = 40

/** A formula (m:oMath) in one line, as one would type it: `P(A|B) = (P(B|A) P(A))/(P(B))`, `x_i^2`, `√(n)`. */
export function linearMaths(formula: Element | null, depth = 0): string {
  if (formula && depth > MAX_DEPTH) return formula.textContent ?? ''
  return childrenOf(formula).map((element) => linear(element, depth + 1)).join('')
}

function linear(element: Element, depth: number): string {
  const part = (name: string): string => linearMaths(childOf(element, name), depth)
  const character = (kind: string, name: string, otherwise: string): string => attribute(at(element, kind, name), 'val') ?? otherwise
  switch (element.localName) {
    case 'r':
      return childrenOf(element).filter(({ localName }) => localName === 't').map((text) => text.textContent ?? '').join('')
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`
    case 'sSup':
      return `${part('e')}^${grouped(part('sup'))}`
    case 'sSub':
      return `${part('e')}_${grouped(part('sub'))}`
    case 'sSubSup':
      return `${part('e')}_${grouped(part('sub'))}^${grouped(part('sup'))}`
    case 'rad':
      return `${part('deg') === '' ? '' : `${part('deg')} `}√${grouped(part('e'))}`
    case 'nary': {
      const [from, to] = [part('sub'), part('sup')]
      const limits = `${from === '' ? '' : `_${grouped(from)}`}${to === '' ? '' : `^${grouped(to)}`}`
      return `${character('naryPr', 'chr', '∫')}${limits} ${part('e')}`
    }
    case 'd':
      return character('dPr', 'begChr', '(')
        + childrenOf(element).filter(({ localName }) => localName === 'e')
          .map((each) => linearMaths(each, depth)).join(character('dPr', 'sepChr', '|'))
        + character('dPr', 'endChr', ')')
    case 'func':
      return `${part('fName')} ${part('e')}`
    case 'limLow':
      return `${part('e')}_${grouped(part('lim'))}`
    case 'limUpp':
      return `${part('e')}^${grouped(part('lim'))}`
    case 'acc':
      return `${part('e')}${character('accPr', 'chr', '\u0302')}`
    case 'm':
    case 'eqArr':
      return rows(element, depth)
    default:
      return /Pr$/.test(element.localName ?? '') ? '' : linearMaths(element, depth)
  }
}

const rows = (element: Element, depth: number): string =>
  childrenOf(element)
    .filter(({ localName }) => localName === 'mr' || localName === 'e')
    .map((row) => (row.localName === 'e' ? linearMaths(row, depth) : childrenOf(row).map((cell) => linearMaths(cell, depth)).join(' ')))
    .join('; ')

const grouped = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`)
