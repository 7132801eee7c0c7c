/** MathML nests a formula in a formula; what is deeper is written out flat. */
const MAX_DEPTH = 60

/** Signs that mean something to TeX. */
const ESCAPED = /[#$%&_{}]/g

/** The TeX of MathML without a source of its own: recognisable, not always as it was typed. */
export function texOfMathMl(node: Element, depth = 0): string {
  const children = Array.from(node.children)
  const text = (node.textContent ?? '').trim()
  if (depth > MAX_DEPTH) return text.replace(ESCAPED, '\\$&')
  const part = (index: number): string => (children[index] ? texOfMathMl(children[index], depth + 1) : '')
  const all = (): string => children.map((child) => texOfMathMl(child, depth + 1)).filter(Boolean).join(' ')
  switch (node.localName) {
    case 'mi':
      return text.length > 1 ? `\\mathrm{${text.replace(ESCAPED, '\\$&')}}` : text
    case 'mn': case 'mo': case 'ms':
      return text.replace(ESCAPED, '\\$&')
    case 'mtext':
      return text === '' ? '' : `\\text{${text.replace(ESCAPED, '\\$&')}}`
    case 'mfrac':
      return `\\frac{${part(0)}}{${part(1)}}`
    case 'msqrt':
      return `\\sqrt{${all()}}`
    case 'mroot':
      return `\\sqrt[${part(1)}]{${part(0)}}`
    case 'msup':
      return `{${part(0)}}^{${part(1)}}`
    case 'msub':
      return `{${part(0)}}_{${part(1)}}`
    case 'msubsup': case 'munderover':
      return `{${part(0)}}_{${part(1)}}^{${part(2)}}`
    case 'munder':
      return `\\underset{${part(1)}}{${part(0)}}`
    case 'mover':
      return over(part(0), children[1]?.textContent?.trim() ?? '') ?? `\\overset{${part(1)}}{${part(0)}}`
    case 'mtable':
      return `\\begin{matrix}${children.map((row) => texOfMathMl(row, depth + 1)).join(' \\\\ ')}\\end{matrix}`
    case 'mtr': case 'mlabeledtr':
      return children.map((cell) => texOfMathMl(cell, depth + 1)).join(' & ')
    case 'annotation': case 'annotation-xml':
      return ''
    default:
      return children.length > 0 ? all() : text.replace(ESCAPED, '\\$&')
  }
}

const ACCENTS: Record<string, string> = { '¯': 'bar', '‾': 'overline', '^': 'hat', '˙': 'dot', '→': 'vec', '⃗': 'vec', '~': 'tilde' }

const over = (base: string, sign: string): string | null => (ACCENTS[sign] === undefined ? null : `\\${ACCENTS[sign]}{${base}}`)
