import { countWords } from '#lib/materials/read/clean-text.ts'
import type { FlowText } from '#lib/materials/read/flow/flow-text.ts'
import { joinLines } from '#lib/materials/read/flow/join-lines.ts'

const UNDERLINE = /^ {0,3}(={3,}|-{3,}|~{3,})\s*$/
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|={3,}|~{3,})$/
const ITEM = /^(\s*)(?:([-*+•‣◦▪●])|(\(?\d{1,3}[.)]|\(?[a-z]\)))\s+(?=\S)/
/** A number or letter that begins no list: inside a paragraph it is where a line was wrapped. */
const LATER_ITEM = /^\s*\(?(?!1[.)]|a\))[\da-z]/
const MAX_TITLE_WORDS = 20
/** Columns of indentation to a level of a list. */
const INDENT = 2

type Open = { kind: 'prose'; lines: string[] } | { kind: 'bullet'; level: number; label: string | null; lines: string[] }

/**
 * Parts plain text (newlines are `\n`) into blocks in order: paragraphs, titles with a line under them, items of lists. Lines
 * of a paragraph are joined; every other sign stays the text it is.
 */
export function blocksOfText(text: string): FlowText[] {
  const blocks: FlowText[] = []
  let open: Open | null = null
  let indents: number[] = []
  const close = (): void => {
    if (open) blocks.push({ ...withoutLines(open), text: joinLines(open.lines.join('\n')) })
    open = null
  }
  for (const line of text.split('\n')) {
    const underline = UNDERLINE.exec(line)?.[1]
    const item = ITEM.exec(line)
    if (underline && open?.kind === 'prose' && open.lines.length === 1 && countWords(open.lines[0] ?? '') <= MAX_TITLE_WORDS) {
      blocks.push({ kind: 'heading', level: underline.startsWith('=') ? 0 : 1, text: joinLines(open.lines[0] ?? '') })
      open = null
    } else if (line.trim() === '' || RULE.test(line)) close()
    else if (item && !(open?.kind === 'prose' && LATER_ITEM.test(line))) {
      const isFirst: boolean = open?.kind !== 'bullet' && blocks.at(-1)?.kind !== 'bullet'
      close()
      const indent = item[1]?.length ?? 0
      indents = [...(isFirst ? [] : indents.filter((each) => each <= indent - INDENT)), indent]
      open = { kind: 'bullet', level: indents.length - 1, label: item[3] ?? null, lines: [line.slice(item[0].length)] }
    } else if (open) open.lines.push(line)
    else open = { kind: 'prose', lines: [line] }
  }
  close()
  return blocks
}

const withoutLines = (open: Open): Extract<FlowText, { kind: 'prose' | 'bullet' }> =>
  open.kind === 'prose' ? { kind: 'prose', text: '' } : { kind: 'bullet', level: open.level, label: open.label, text: '' }
