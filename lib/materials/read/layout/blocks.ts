import type { Block, Line } from './page.ts'
import { BULLET_RULES, CAPTION_RULES, ruleFor } from './rules.ts'
import type { DocumentStyle } from './style.ts'

/** A gap this much wider than the usual one parts paragraphs. */
const WIDE_LEADING = 1.22
/** Sizes closer than this are one size. */
const SAME_SIZE = 1.06
/** A first line is set in, or an item hangs out, by at least this many ems. */
const INDENT = 0.8
const MAX_INDENT = 5
/** A line that leaves this share of its column empty ends its paragraph, if it ends a sentence too. */
const SHORT_LINE = 0.25
/** Gaps this wide, in ems, part cells even in a row that stands alone. */
const LONE_GAP = 1.6
/** The second line of a cell is at most this share of the column wide, and its rows are at most so many ems apart. */
const MAX_CELL = 0.4
const MAX_ROW_EMS = 5
const NUMBER = /^[-–−]?\p{Nd}[\p{Nd}.,]*%?$/u

/** Groups the lines of a page, in reading order, into blocks. Kinds but bullet, code and table come later. */
export function blocksOfLines(lines: Line[], style: DocumentStyle): Block[] {
  const tables = tableLines(lines)
  const blocks: Block[] = []
  for (const [index, line] of lines.entries()) {
    const kind = tables.has(line) ? 'table' : line.mono ? 'code' : 'prose'
    const block = blocks.at(-1)
    const last = lines[index - 1]
    if (block && last && continues(block, last, line, kind, style)) block.lines.push(line)
    else blocks.push({ kind: kind === 'prose' && startsItem(line) ? 'bullet' : kind, lines: [line], level: 0 })
  }
  return blocks
}

function startsItem(line: Line): boolean {
  return ruleFor(line.text, BULLET_RULES) !== null
}

function continues(block: Block, last: Line, line: Line, kind: Block['kind'], style: DocumentStyle): boolean {
  if (last.column.left !== line.column.left || line.baseline <= last.baseline) return false
  const gap = (line.baseline - last.baseline) / Math.max(line.size, last.size)
  if (kind === 'code' || kind === 'table' || block.kind === 'code' || block.kind === 'table') {
    return block.kind === kind && gap < style.leading * 2
  }
  if (gap > Math.max(style.leading, 1.15) * WIDE_LEADING) return false
  if (Math.max(line.size, last.size) > SAME_SIZE * Math.min(line.size, last.size) || line.bold !== last.bold) return false
  if (startsItem(line) && !goesOnWithNumber(last, line, block)) return false
  if (block.kind === 'bullet') return isItemContinuation(block, line)
  if (line.rtl) return true
  const set = line.x - last.x
  const isFirst = block.lines.length === 1
  // A line set in begins a paragraph; after a first line, lines come back out.
  if (set > INDENT * line.size && set < MAX_INDENT * line.size && !isCentred(last, line)) return false
  if (!isFirst && -set > INDENT * line.size && !isCentred(last, line)) return false
  const room = (last.column.right - last.right) / Math.max(1, last.column.right - last.column.left)
  return !(room > SHORT_LINE && /[.?!:]["”’)]*$/.test(last.text) && /^["“‘(]?[\p{Lu}\d]/u.test(line.text))
}

/** "... in section\n2. This" : a full line before a number is not the end of an item. */
function goesOnWithNumber(last: Line, line: Line, block: Block): boolean {
  return block.kind === 'prose' && /^\(?\d/.test(line.text) && !/[.?!:;]$/.test(last.text)
    && Math.abs(line.x - last.x) < 1 && last.right > last.column.right - 3 * last.size
}

function isItemContinuation(block: Block, line: Line): boolean {
  const first = block.lines[0] as Line
  // Hanging items stand under their text; others run back to the margin of the label.
  return isItemBody(block, line) || (Math.abs(line.x - first.x) < INDENT * line.size && !/[.?!:]$/.test(block.lines.at(-1)?.text ?? ''))
}

/** Whether a line stands under the text of a list item, behind its label. */
export function isItemBody(block: Block, line: Line): boolean {
  const first = block.lines[0] as Line
  const label = ruleFor(first.text, BULLET_RULES)?.pattern.exec(first.text)?.[1]?.length ?? 0
  let seen = 0
  const body = first.pieces.find((piece) => {
    seen += piece.text.length
    return seen > label
  })
  return body ? line.x >= body.x - INDENT * line.size : true
}

function isCentred(a: Line, b: Line): boolean {
  return Math.abs(a.x + a.right - b.x - b.right) < a.size
}

/**
 * Lines of three or more cells, runs of lines whose cells begin or end at the same places, and short lines between such
 * lines, as where a cell has two lines. A caption is none, whatever gaps its formulas leave.
 */
function tableLines(lines: Line[]): Set<Line> {
  const found = new Set<Line>()
  for (const [index, line] of lines.entries()) {
    if (line.cells < 2 || ruleFor(line.text, CAPTION_RULES)) continue
    const isRow = (other: Line): boolean => other.cells >= 2 && Math.abs(other.baseline - line.baseline) < 4 * line.size
    const rows = [lines[index - 1], lines[index + 1]].filter((other) => other !== undefined).filter(isRow)
    const isAmongRows = rows.length > 0 && (line.cells >= 3 || rows.some((other) => sharesCellEdge(other, line)))
    if (isAmongRows || isSpacedRow(line)) found.add(line)
  }
  for (const [index, line] of lines.entries()) {
    const [before, after] = [lines[index - 1], lines[index + 1]]
    if (!before || !after || !found.has(before) || !found.has(after) || !isCellLine(line)) continue
    if (after.baseline - before.baseline < MAX_ROW_EMS * line.size && before.baseline < line.baseline) found.add(line)
  }
  return found
}

/** A row that stands alone: three cells and more with gaps that no justified line has. */
function isSpacedRow(line: Line): boolean {
  const gaps = line.pieces.flatMap((piece, index) => {
    const before = line.pieces[index - 1]
    return before ? [piece.x - before.x - before.width] : []
  })
  const letter = (line.right - line.x) / Math.max(1, line.text.length)
  const wide = gaps.filter((gap) => gap > Math.max(LONE_GAP * line.size, 2 * letter))
  // Numbers alone are the ticks of an axis.
  return line.cells >= 3 && /\p{L}{3}/u.test(line.text) && wide.length >= line.cells - 1
}

function isCellLine(line: Line): boolean {
  const isNarrow = line.right - line.x < MAX_CELL * (line.column.right - line.column.left)
  return isNarrow && !/[.?!:;]$/.test(line.text) && !startsItem(line)
}

function cellEdges(line: Line): number[] {
  // Numbers are set to the right behind words, as in a list of contents; a listing has its own order.
  const hasNumbers = !line.mono && /\p{L}{3}/u.test(line.text)
  return line.pieces.flatMap((piece, index) => {
    const before = line.pieces[index - 1]
    if (!before || piece.x - before.x - before.width <= line.size * 0.9) return []
    return [piece.x, piece.x + piece.width / 2, ...(hasNumbers && NUMBER.test(piece.text) ? [piece.x + piece.width] : [])]
  })
}

function sharesCellEdge(a: Line, b: Line): boolean {
  const edges = cellEdges(b)
  return cellEdges(a).some((x) => edges.some((other) => Math.abs(x - other) < a.size * 0.5))
}
