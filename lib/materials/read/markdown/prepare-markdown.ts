import { directiveOf, kindOfFence, withoutOptions } from './directives.ts'
import { piecesOf } from './fences.ts'
import type { Piece } from './fences.ts'
import { withoutComponents } from './jsx.ts'
import { applyLineRules } from './line-rules.ts'
import type { Formulas } from './protect-maths.ts'

type Fence = Extract<Piece, { kind: 'fence' }>

const COLONS = /^(\s*):{3,}\s*(.*)$/
const COMMENT = /<!--[\s\S]*?-->/g
/** Directives within directives; deeper ones are left as they stand. */
const MAX_DEPTH = 8

/** Dialects of Markdown (MDX, MyST, Quarto, kramdown) as plain Markdown, with a mark for each formula. */
export function prepareMarkdown(source: string, formulas: Formulas, depth = 0): string {
  return piecesOf(source).map((piece) => (piece.kind === 'text' ? prepareText(piece.text, formulas) : prepareFence(piece, formulas, depth)))
    .join('\n')
}

function prepareText(text: string, formulas: Formulas): string {
  const plain = formulas.protect(withoutComponents(text.includes('<!--') ? text.replace(COMMENT, '') : text))
  const lines: string[] = []
  const source = plain.split('\n').map(shallow)
  for (let index = 0; index < source.length; index++) {
    const line = source[index] as string
    const colons = COLONS.exec(line)
    if (!colons) {
      lines.push(applyLineRules(line))
      continue
    }
    const { title, isFigure } = headOf(colons[2] ?? '')
    while (/^\s*:[\w-]+:(?:\s|$)/.test(source[index + 1] ?? '')) index++
    // What stands around a directive is another paragraph.
    lines.push('', ...(isFigure || title === '' ? [] : [`${colons[1] ?? ''}${applyLineRules(title)}`, '']))
  }
  // Once more for formulas that a role held.
  return formulas.protect(lines.join('\n'))
}

/** Lists and quotes within each other take the parser longer with each level: deeper ones stand at the last that a person makes. */
const shallow = (line: string): string => line.replace(/^([^\S\n]{40})[^\S\n]+/, '$1').replace(/^((?:\s{0,3}>){20})[\s>]*/, '$1 ')

function headOf(rest: string): { title: string; isFigure: boolean } {
  const directive = directiveOf(rest)
  if (!directive) return { title: /^[\w-]*$|^\{/.test(rest.trim()) ? '' : rest, isFigure: false }
  return { title: directive.argument, isFigure: kindOfFence(directive.name) === 'figure' }
}

function prepareFence(fence: Fence, formulas: Formulas, depth: number): string {
  const { indent, info, body } = fence
  if (/^(?:math|latex-display)$/.test(info)) return `\n${indent}${formulas.display(body.join('\n'))}\n`
  const directive = directiveOf(info.replace(/^\{([\w-]+),.*\}$/, '{$1}'))
  if (!directive) return asIs(fence)
  const kind = kindOfFence(directive.name)
  if (kind === 'dropped') return ''
  if (kind === 'maths') return `\n${indent}${formulas.display(`${directive.argument}\n${withoutOptions(body).join('\n')}`)}\n`
  if (kind === 'code') {
    const language = /^(?:code|code-block|code-cell|sourcecode)$/.test(directive.name) ? directive.argument : directive.name.replace(/^[.=]/, '')
    // Quarto's options of a cell are comments with a bar.
    const code = withoutOptions(body).filter((line) => !/^\s*(?:#|\/\/|--|%%)\|/.test(line))
    return asIs({ ...fence, head: fence.head.replace(info, language.split(/\s/)[0] ?? ''), body: code })
  }
  const argument = kind === 'figure' ? '' : `${indent}${directive.argument}`
  const text = [argument, '', ...withoutOptions(body)].join('\n')
  return `\n${depth < MAX_DEPTH ? prepareMarkdown(text, formulas, depth + 1) : text}\n`
}

const asIs = ({ head, body, tail }: Fence): string => [head, ...body, tail].join('\n')
