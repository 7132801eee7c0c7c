import { isItemBody } from './blocks.ts'
import type { Block, Line } from './page.ts'

/** Blocks that wait for the next page because their last paragraph may go on there. */
export type Carry = { blocks: Block[]; pages: number }

export const NOTHING_CARRIED: Carry = { blocks: [], pages: 0 }

/** A paragraph that found no continuation on this many pages has none. */
const MAX_CARRIED_PAGES = 2
/**
 * Text set without any gap between paragraphs would be one paragraph to its end, and no page of it could be shown
 * before the last: from so many lines on it is parted where a sentence ends, at twice as many wherever a page does.
 */
const LONG_LINES = 60
/** A line that leaves less than this share of its column empty is full. */
const FULL = 0.03
const NEARLY_FULL = 0.12
const ENDED = /[.?!:;。！？]["”’»)\]]*\d{0,3}$/u

/**
 * Joins paragraphs that were parted by the end of a column or page, past figures and captions in between.
 * `ready` is finished; `carry` goes into the call for the next page (or is flushed after the last).
 */
export function joinBreaks(carry: Carry, page: Block[]): { ready: Block[]; carry: Carry } {
  const blocks = [...carry.blocks]
  for (const block of page) {
    const open = openIndex(blocks)
    const before = open === -1 ? undefined : blocks[open]
    if (before && goesOn(before, block)) blocks[open] = { ...before, lines: [...before.lines, ...block.lines] }
    else blocks.push(block)
  }
  const open = openIndex(blocks)
  const block = blocks[open]
  const waited = block && block === carry.blocks[0] ? carry.pages + 1 : 1
  if (!block || isFinished(block) || waited > MAX_CARRIED_PAGES) return { ready: blocks, carry: NOTHING_CARRIED }
  return { ready: blocks.slice(0, open), carry: { blocks: blocks.slice(open), pages: waited } }
}

/** The last paragraph or item with nothing but captions, figures and tables after it. */
function openIndex(blocks: Block[]): number {
  const index = blocks.findLastIndex((block) => block.kind !== 'caption' && block.kind !== 'table')
  const kind = blocks[index]?.kind
  return kind === 'prose' || kind === 'bullet' ? index : -1
}

function isFinished(block: Block): boolean {
  const last = block.lines.at(-1) as Line
  return ENDED.test(last.text) && room(last) > FULL
}

/** Share of its column that a line leaves empty. */
function room(line: Line): number {
  return (line.rtl ? line.x - line.column.left : line.column.right - line.right) / Math.max(1, line.column.right - line.column.left)
}

function goesOn(before: Block, block: Block): boolean {
  const last = before.lines.at(-1) as Line
  const first = block.lines[0] as Line
  const isNewColumn = first.page !== last.page || first.column.left !== last.column.left || first.baseline < last.baseline
  if (block.kind !== 'prose' || !isNewColumn) return false
  if (before.lines.length >= (ENDED.test(last.text) ? LONG_LINES : 2 * LONG_LINES)) return false
  if (Math.max(first.size, last.size) > 1.06 * Math.min(first.size, last.size) || first.bold !== last.bold) return false
  const startsSmall = /^[\p{Ll}(]/u.test(first.text)
  if (before.kind === 'bullet') return startsSmall && !ENDED.test(last.text) && (isItemBody(before, first) || first.page !== last.page)
  if (!ENDED.test(last.text)) return startsSmall || room(last) < NEARLY_FULL
  const isSetIn = !first.rtl && first.x - first.column.left > 0.8 * first.size
  return room(last) < FULL && !isSetIn && !/[:;]$/.test(last.text)
}
