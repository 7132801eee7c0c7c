import { texOfMathMl } from './tex-of-mathml.ts'

export type HtmlFormula = { latex: string; isDisplay: boolean }

const TEX_IMAGE = /(?:^|\s)(?:math|tex|latex|mwe-math-fallback-image)(?:\s|$)/i

/** The source of a formula that this element is or draws; null for any other element. */
export function mathsOf(element: Element): HtmlFormula | null {
  const name = element.localName
  const classes = element.getAttribute('class') ?? ''
  if (name === 'script') {
    const type = element.getAttribute('type') ?? ''
    return type.startsWith('math/') ? { latex: element.textContent ?? '', isDisplay: type.includes('mode=display') } : null
  }
  if (name === 'math') return { latex: latexOfMath(element), isDisplay: isDisplay(element) }
  if (name === 'mjx-container') {
    const math = element.querySelector('math')
    const latex = math ? latexOfMath(math) : (element.getAttribute('aria-label') ?? '')
    return { latex, isDisplay: element.getAttribute('display') === 'true' }
  }
  if (/(?:^|\s)katex(?:\s|$)/.test(classes)) {
    const math = element.querySelector('math')
    return math ? { latex: latexOfMath(math), isDisplay: element.closest('.katex-display') !== null } : null
  }
  if (name === 'img' && TEX_IMAGE.test(classes)) return { latex: element.getAttribute('alt') ?? '', isDisplay: false }
  return null
}

function isDisplay(math: Element): boolean {
  return math.getAttribute('display') === 'block' || math.closest('.katex-display, .mwe-math-element-block') !== null
}

function latexOfMath(math: Element): string {
  const source = math.querySelector('annotation[encoding="application/x-tex"], annotation[encoding="TeX"], annotation[encoding="LaTeX"]')
  const latex = source?.textContent ?? math.getAttribute('alttext') ?? texOfMathMl(math)
  return latex.trim().replace(/^\{\\displaystyle\s([\s\S]*)\}$/, '$1')
}
