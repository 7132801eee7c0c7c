import type { Element } from '@xmldom/xmldom'
import { attributeOf, childOf, childrenOf } from './xml.ts'

/** A formula within a formula; what is deeper is left out. */
const MAX_DEPTH = 60
const ESCAPED = /[#$%&_{}]/g
/** Word's signs of accents and of large operators. */
const ACCENTS: Record<string, string> = { '̂': 'hat', '̃': 'tilde', '̅': 'bar', '̄': 'bar', '⃗': 'vec', '̇': 'dot', '̈': 'ddot', '̌': 'check' }
const OPERATORS: Record<string, string> = { '∑': '\\sum', '∏': '\\prod', '∫': '\\int', '∬': '\\iint', '∮': '\\oint', '⋃': '\\bigcup', '⋂': '\\bigcap' }
const NAMES = /^(?:sin|cos|tan|log|ln|exp|lim|max|min|sup|inf|det|arg|gcd|deg|dim|ker|Pr|sinh|cosh|tanh)$/

/** The TeX of a formula as Word keeps it: recognisable, not always as it was typed. */
export function texOfOmml(node: Element, depth = 0): string {
  if (depth > MAX_DEPTH) return ''
  const part = (name: string): string => {
    const found = childOf(node, name)
    return found ? texOfOmml(found, depth + 1) : ''
  }
  const all = (): string => childrenOf(node).map((child) => texOfOmml(child, depth + 1)).filter(Boolean).join(' ')
  const property = (name: string): string | null => attributeOf(childOf(childOf(node, `${node.localName ?? ''}Pr`), name), 'val')
  switch (node.localName) {
    case 'r':
      return textOf(node)
    case 'f':
      return property('type') === 'lin' ? `${part('num')}/${part('den')}` : `\\frac{${part('num')}}{${part('den')}}`
    case 'sSup':
      return `{${part('e')}}^{${part('sup')}}`
    case 'sSub':
      return `{${part('e')}}_{${part('sub')}}`
    case 'sSubSup': case 'sPre':
      return `{${part('e')}}_{${part('sub')}}^{${part('sup')}}`
    case 'rad':
      return part('deg') === '' ? `\\sqrt{${part('e')}}` : `\\sqrt[${part('deg')}]{${part('e')}}`
    case 'nary': {
      const sign = property('chr') ?? '∫'
      const [from, to] = [part('sub'), part('sup')]
      return `${OPERATORS[sign] ?? sign}${from && `_{${from}}`}${to && `^{${to}}`} ${part('e')}`
    }
    case 'd': {
      const [open, close, joint] = [property('begChr') ?? '(', property('endChr') ?? ')', property('sepChr') ?? '|']
      const inner = childrenOf(node).filter(({ localName }) => localName === 'e').map((each) => texOfOmml(each, depth + 1)).join(joint)
      return `\\left${delimiter(open)} ${inner} \\right${delimiter(close)}`
    }
    case 'func':
      return `${part('fName')} ${part('e')}`
    case 'acc':
      return `\\${ACCENTS[property('chr') ?? '̂'] ?? 'hat'}{${part('e')}}`
    case 'bar':
      return `\\${property('pos') === 'top' ? 'overline' : 'underline'}{${part('e')}}`
    case 'limLow':
      return `\\underset{${part('lim')}}{${part('e')}}`
    case 'limUpp':
      return `\\overset{${part('lim')}}{${part('e')}}`
    case 'm':
      return `\\begin{matrix}${rows(node, 'mr', (row) => rows(row, 'e', (cell) => texOfOmml(cell, depth + 1)).join(' & ')).join(' \\\\ ')}\\end{matrix}`
    case 'eqArr':
      return `\\begin{aligned}${rows(node, 'e', (row) => texOfOmml(row, depth + 1)).join(' \\\\ ')}\\end{aligned}`
    default:
      return node.localName?.endsWith('Pr') === true ? '' : all()
  }
}

const rows = (node: Element, name: string, each: (row: Element) => string): string[] =>
  childrenOf(node).filter(({ localName }) => localName === name).map(each)

const delimiter = (sign: string): string => (sign === '' ? '.' : /[{}]/.test(sign) ? `\\${sign}` : sign)

function textOf(run: Element): string {
  const text = childrenOf(run).filter(({ localName }) => localName === 't').map((each) => each.textContent ?? '').join('')
  if (NAMES.test(text.trim())) return `\\${text.trim()}`
  const isWords = childOf(childOf(run, 'rPr'), 'nor') !== null || /\p{L}{3,}/u.test(text)
  const escaped = text.replace(ESCAPED, '\\$&')
  return isWords && /\p{L}/u.test(text) ? `\\text{${escaped}}` : escaped
}
