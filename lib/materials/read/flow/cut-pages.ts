import { countWords } from '#lib/materials/read/clean-text.ts'
import type { FlowPart } from './part-long.ts'
import { PAGE_WORDS } from './part-long.ts'

export const wordsOf = (block: FlowPart): number =>
  block.kind === 'picture' ? 0 : countWords(block.kind === 'row' ? block.cells.join(' ') : block.text)

/** What belongs to the block after it: a heading to what it heads, a picture to its caption, a table's head to its rows. */
const goesOn = (block: FlowPart | undefined, next: FlowPart): boolean =>
  block?.kind === 'heading' || block?.kind === 'picture' || (block?.kind === 'row' && block.isHeader)
  || (next.kind === 'code' && next.isOutput && block?.kind === 'code')

/** Cuts at the end of a paragraph, never between a heading and what it heads. */
export function cutPages(blocks: readonly FlowPart[]): FlowPart[][] {
  const pages: FlowPart[][] = [[]]
  let words = 0
  for (const [index, block] of blocks.entries()) {
    const page = pages.at(-1) as FlowPart[]
    const more = wordsOf(block)
    const isFull = words > 0 && words + more - PAGE_WORDS > PAGE_WORDS - words
    // An endless chain of headings is no reason for an endless page.
    if (isFull && (!goesOn(blocks[index - 1], block) || words > 2 * PAGE_WORDS)) {
      pages.push([block])
      words = more
    } else {
      page.push(block)
      words += more
    }
  }
  return pages
}
