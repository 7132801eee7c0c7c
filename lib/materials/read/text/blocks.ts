import type { BlockKind } from '#lib/materials/document.ts'
import { countWords } from '#lib/materials/read/clean-text.ts'
import { CAPTION_RULES, ruleFor } from '#lib/materials/read/layout/rules.ts'

/** A block of plain text or Markdown. What looks like HTML or a script stays the text it is. */
export type TextBlock = { kind: BlockKind; level: number; text: string }

const FENCE = /^\s*(`{3,}|~{3,})/
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/
const ITEM = /^\s*(?:[-*+•]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)/
/** A number or letter that begins no list: inside a paragraph it is where a line was wrapped. */
const LATER_ITEM = /^\s*\(?(?!1[.)]|a\))[\da-z]/
const SIGN = /^\s*[-*+•]\s+/
const TABLE_ROW = /^\s*\|.*\|\s*$|^\s*:?-{3,}:?\s*\|/
const MAX_TITLE_WORDS = 20
/** Lines of code or a table in one block: longer ones would burst a passage. */
const MAX_VERBATIM_LINES = 10

/** Parts a text (newlines are `\n`) into blocks in order. Lines of a paragraph are joined, signs of items dropped. */
export function blocksOfText(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  const lines = withoutFrontMatter(text.split('\n'))
  let open: { kind: 'prose' | 'bullet'; lines: string[] } | null = null
  const close = (): void => {
    if (open) {
      const isCaption = open.kind === 'prose' && ruleFor(open.lines[0] ?? '', CAPTION_RULES) !== null
      blocks.push({ kind: isCaption ? 'caption' : open.kind, level: 0, text: joinLines(open.lines) })
    }
    open = null
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string
    const fence = FENCE.exec(line)?.[1]
    const heading = HEADING.exec(line)
    const underline = UNDERLINE.exec(line)?.[1]
    if (fence) {
      close()
      const end = lines.findIndex((other, at) => at > index && FENCE.exec(other)?.[1]?.startsWith(fence) && other.trim() === fence.trim())
      const last = end === -1 ? lines.length : end
      blocks.push(...verbatim('code', lines.slice(index + 1, last)))
      index = last
    } else if (heading) {
      close()
      if (heading[2]) blocks.push({ kind: 'heading', level: (heading[1] ?? '#').length - 1, text: plainInline(heading[2]) })
    } else if (underline && open?.kind === 'prose' && open.lines.length === 1 && countWords(open.lines[0] ?? '') <= MAX_TITLE_WORDS) {
      const title = (open as { lines: string[] }).lines[0] ?? ''
      open = null
      blocks.push({ kind: 'heading', level: underline.startsWith('=') ? 0 : 1, text: plainInline(title) })
    } else if (line.trim() === '' || RULE.test(line)) close()
    else if (TABLE_ROW.test(line)) {
      close()
      let last = index
      while (TABLE_ROW.test(lines[last + 1] ?? '')) last++
      blocks.push(...verbatim('table', lines.slice(index, last + 1).filter((row) => /[^\s|:-]/.test(row))))
      index = last
    } else if (ITEM.test(line) && !(open?.kind === 'prose' && LATER_ITEM.test(line))) {
      close()
      open = { kind: 'bullet', lines: [line.replace(SIGN, '')] }
    } else if (open) open.lines.push(line)
    else open = { kind: 'prose', lines: [line.replace(/^\s*(?:>\s?)+/, '')] }
  }
  close()
  return blocks.filter((block) => block.text.trim() !== '')
}

/** A head of settings between lines of three dashes, as site generators use. */
function withoutFrontMatter(lines: string[]): string[] {
  if (lines[0]?.trim() !== '---') return lines
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---')
  return end > 0 && lines.slice(1, end).every((line) => /^\s*(?:[\w-]+:|-\s|#|$|\s{2})/.test(line)) ? lines.slice(end + 1) : lines
}

function joinLines(lines: string[]): string {
  return plainInline(lines.map((line) => line.replace(/^\s*(?:>\s?)+/, '').trim()).join(' ')).replace(/\s+/g, ' ').trim()
}

/** Marks of emphasis and links are not read aloud; code, formulas and HTML stay as they are. */
function plainInline(text: string): string {
  const parts = text.split(/(`+[^`]+`+|\$[^$]+\$)/)
  return parts.map((part, index) => (index % 2 === 1 ? part.replace(/^`+|`+$/g, '') : withoutMarks(part))).join('').trim()
}

function withoutMarks(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])/g, '$1')
}

function verbatim(kind: 'code' | 'table', lines: string[]): TextBlock[] {
  const blocks: TextBlock[] = []
  for (let index = 0; index < lines.length; index += MAX_VERBATIM_LINES) {
    const text = lines.slice(index, index + MAX_VERBATIM_LINES).map((line) => line.trimEnd()).join('\n').replace(/^\n+|\n+$/g, '')
    if (text.trim() !== '') blocks.push({ kind, level: 0, text })
  }
  return blocks
}
