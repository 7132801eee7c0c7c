import { inlineTex, tidyTex } from '#lib/materials/read/flow/tex.ts'
import { maskCode } from './code-spans.ts'

type Formula = { source: string; latex: string; isDisplay: boolean }

/** Formulas taken out of Markdown before its signs are read: `_` and `*` mean something else in them. */
export class Formulas {
  readonly #all: Formula[] = []

  /** Puts a mark in place of each formula of a text without fences. */
  protect(text: string): string {
    if (!/[$\\]/.test(text)) return text
    const masked = maskCode(text)
    let result = ''
    let at = 0
    for (const match of masked.matchAll(MATHS)) {
      const { index, 0: found } = match
      const source = text.slice(index, index + found.length)
      const latex = latexOf(source)
      if (latex === null) continue
      const isDisplay = /^(?:\$\$|\\{1,2}\[|\\begin)/.test(source) && standsAlone(masked, index, index + found.length)
      result += text.slice(at, index) + this.#mark({ source, latex, isDisplay })
      at = index + found.length
    }
    return result + text.slice(at)
  }

  /** A formula set apart, from a fence or a directive. */
  display(latex: string): string {
    return this.#mark({ source: latex, latex, isDisplay: true })
  }

  /** The formulas where their marks stand. */
  restore(text: string): string {
    return this.#replace(text, ({ latex, isDisplay }) => (isDisplay ? `$$${tidyTex(latex)}$$` : inlineTex(latex)))
  }

  /** In code: what stood there. */
  restoreSource(text: string): string {
    return this.#replace(text, ({ source }) => source)
  }

  #mark(formula: Formula): string {
    return `\ue000${this.#all.push(formula) - 1}\ue001`
  }

  #replace(text: string, by: (formula: Formula) => string): string {
    return text.replace(/\ue000(\d+)\ue001/g, (mark, index: string) => {
      const formula = this.#all[Number(index)]
      return formula ? by(formula) : mark
    })
  }
}

const PARAGRAPH = String.raw`(?:(?!\n[^\S\n]*\n)[\s\S])`
const MATHS = new RegExp([
  String.raw`(?<![\\$])\$\$(?!\$)(?:[^$]|\\\$|\$(?!\$)){1,8000}?\$\$`,
  String.raw`\\begin\{((?:align|equation|gather|multline|eqnarray|displaymath|math)\*?)\}[\s\S]{1,8000}?\\end\{\1\}`,
  String.raw`(?<!\\)\\{1,2}\[${PARAGRAPH}{1,4000}?\\{1,2}\]`,
  String.raw`(?<!\\)\\{1,2}\(${PARAGRAPH}{1,2000}?\\{1,2}\)`,
  String.raw`(?<![\\$\w])\$(?![\s$])(?:\\[\s\S]|(?!\n[^\S\n]*\n)[^$\\]){1,2000}?(?<![\s\\])\$(?![\d$])`,
].join('|'), 'g')
/** `\[1\]` and `\(b\)` are brackets that someone escaped: a formula has a command, an index, a power or an equals sign. */
const IS_TEX = /\\[a-zA-Z]|[\^_=]|^\s*[a-zA-Z]\s*$/
/** Environments that KaTeX sets only inside a formula or not at all, by the one it does. */
const INNER: Record<string, string> = {
  align: 'aligned', 'align*': 'aligned', eqnarray: 'aligned', 'eqnarray*': 'aligned', multline: 'gathered',
  'multline*': 'gathered', gather: 'gathered', 'gather*': 'gathered',
}

function latexOf(source: string): string | null {
  const environment = /^\\begin\{(.+?)\}([\s\S]*)\\end\{\1\}$/.exec(source)
  if (environment) {
    const inner = INNER[environment[1] ?? '']
    const body = (environment[2] ?? '').replace(/\\label\{[^}]*\}/g, '')
    return inner ? `\\begin{${inner}}${body}\\end{${inner}}` : body
  }
  const bracketed = /^(\\{1,2})[[(]([\s\S]*?)\1?\\?[\])]$/.exec(source)
  if (bracketed) return IS_TEX.test(bracketed[2] ?? '') ? (bracketed[2] ?? '') : null
  // Quoted and indented lines keep their signs inside the formula.
  const inner = source.replace(/^\$+`?|`?\$+$/g, '').replace(/\n[^\S\n]*>[^\S\n]?/g, '\n')
  return inner.trim() === '' ? null : inner
}

/** On lines of its own, but for signs of quotes and lists, a stop, and a label behind it. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const after = text.slice(end, (text.indexOf('\n', end) + 1 || text.length + 1) - 1)
  return /^\s*(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?$/.test(before) && /^\s*[.,;]?\s*(?:\{#[^}]*\}|\([\w:.-]+\))?\s*$/.test(after)
}
