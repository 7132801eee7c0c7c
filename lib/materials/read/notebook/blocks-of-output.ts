import { dataPicture } from '#lib/materials/read/flow/flow-text.ts'
import type { FlowText } from '#lib/materials/read/flow/flow-text.ts'
import { blocksOfFragment } from '#lib/materials/read/html/blocks-of-html.ts'
import { blocksOfMarkdown } from '#lib/materials/read/markdown/blocks-of-markdown.ts'
import { outputText } from './schema.ts'
import type { Output } from './schema.ts'

/** Lines of an output that are kept: what a cell prints may be endless. */
const MAX_LINES = 30
/** Rows of a table that are kept. */
const MAX_ROWS = 30
// oxlint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[\d;]*[A-Za-z]/g
/** How a program names an object that has no text: "<Axes: xlabel='x'>", "Text(0.5, 1.0, 'x')". */
const OBJECT = /^(?:<[\w.]+[\s:][^\n]*>|<[\w.]+>|(?:Text|Figure)\([^\n]*\)|\[<[^\n]*>\])$/

/** What a cell of code gave, as blocks: the richest form of each output that a page can show. */
export function blocksOfOutput(output: Output): FlowText[] {
  if (output.output_type === 'error' || output.output_type === 'pyerr') {
    return printed([output.ename, output.evalue].filter(Boolean).join(': ').split('\n').at(-1) ?? '')
  }
  const of = (type: string): string | null => outputText(output.data?.[type])
  const picture = of('image/png') ?? outputText(output.png)
  if (picture !== null) return pictureOf('png', picture)
  const photo = of('image/jpeg')
  if (photo !== null) return pictureOf('jpeg', photo)
  const html = of('text/html') ?? output.html
  if (html) {
    const rows = withoutRest(blocksOfFragment(html))
    if (rows.length > 0) return rows
  }
  const latex = of('text/latex')
  if (latex) return [{ kind: 'maths', text: latex.replace(/^\$+|\$+$/g, '') }]
  const markdown = of('text/markdown')
  if (markdown) return blocksOfMarkdown(markdown)
  const text = of('text/plain') ?? output.text ?? ''
  return OBJECT.test(text.trim()) ? [] : printed(text)
}

function printed(text: string): FlowText[] {
  // A carriage return writes over the line: only what was written last is seen.
  const lines = text.replace(COLOURS, '').replace(/\r\n/g, '\n').replace(/^.*\r(?=.)/gm, '').trimEnd().split('\n')
  const more = lines.length - MAX_LINES
  const kept = more > 0 ? [...lines.slice(0, MAX_LINES), `… (${more} more ${more === 1 ? 'line' : 'lines'})`] : lines
  return [{ kind: 'code', text: kept.join('\n'), language: null, isOutput: true }]
}

const MADE_BY_CODE = 'Picture made by the code above'

function pictureOf(type: string, base64: string): FlowText[] {
  const source = dataPicture(`data:image/${type};base64,${base64.replace(/\s+/g, '')}`)
  return [source ? { kind: 'picture', source, alt: MADE_BY_CODE } : { kind: 'caption', text: MADE_BY_CODE }]
}

function withoutRest(blocks: FlowText[]): FlowText[] {
  let rows = 0
  return blocks.filter((block) => block.kind !== 'row' || ++rows <= MAX_ROWS)
}
