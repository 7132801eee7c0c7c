import type { Block, Line } from './page.ts'

/** A formula inside a sentence takes at most this much height, in ems of the text around it. */
const MAX_FORMULA_EMS = 9
const ENDED = /[.?!]["”’»)\]]*$/u
const GOES_ON = /^[\p{Ll}\ufffd,;)]/u

/**
 * Puts together what layout took apart. A displayed formula inside a sentence belongs to it: without it the
 * sentence would say something else. Other small blocks in a row (labels of a figure) become one.
 * `isStray` tells blocks that were found to be no prose from tables proper.
 */
export function joinStrays(blocks: Block[], isStray: (block: Block) => boolean): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const formula = joined.at(-1)
    const before = joined.at(-2)
    const last = joined.at(-1)
    if (before && formula && isStray(formula) && isInside(before, formula, block)) {
      joined.splice(-2, 2, { ...before, lines: [...before.lines, ...formula.lines, ...block.lines] })
    } else if (last && isStray(last) && isStray(block) && sameColumn(last, block)) {
      // Kept in place, so that it still counts as stray.
      last.lines = [...last.lines, ...block.lines]
    } else if (last?.kind === 'table' && block.kind === 'table' && !isStray(last) && sameColumn(last, block)) {
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...block.lines] }
    } else joined.push(block)
  }
  return joined
}

function sameColumn(a: Block, b: Block): boolean {
  return lastLine(a).column.left === firstLine(b).column.left
}

/** Whether `after` ends the sentence that `before` left open, with the formula between them. */
function isInside(before: Block, formula: Block, after: Block): boolean {
  if ((before.kind !== 'prose' && before.kind !== 'bullet') || after.kind !== 'prose') return false
  const [last, first] = [lastLine(before), firstLine(after)]
  const distance = first.baseline - last.baseline
  return sameColumn(before, formula) && sameColumn(formula, after) && distance > 0 && distance < MAX_FORMULA_EMS * first.size
    && Math.abs(first.size - last.size) < 0.06 * first.size && !ENDED.test(last.text) && GOES_ON.test(first.text)
}

function firstLine(block: Block): Line {
  return block.lines[0] as Line
}

function lastLine(block: Block): Line {
  return block.lines.at(-1) as Line
}
