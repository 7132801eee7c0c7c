import { describe, expect, it } from 'vitest'
import { page, run } from '#lib/materials/read/fixtures/make-runs.ts'
import type { BlockKind } from '#lib/materials/document.ts'
import { textOfBlock } from './classify.ts'
import { joinBreaks, NOTHING_CARRIED } from './join-breaks.ts'
import { linesOfPage } from './lines.ts'
import type { Block } from './page.ts'

const FULL = 'the text of this line runs to the right edge of it'

/** A block of one line on a page; a short one leaves room in its column. */
function block(text: string, number: number, kind: BlockKind = 'prose', x = 50): Block {
  const [line] = linesOfPage(page(number, [run(text, x, 100)]))
  if (!line) throw new Error('no line')
  return { kind, level: 0, lines: [{ ...line, column: { left: 50, right: 50 + FULL.length * 5 } }] }
}
const texts = (blocks: Block[]) => blocks.map(textOfBlock)

describe('joinBreaks', () => {
  it('waits with a sentence that is not at its end and joins it on the next page, past a figure', () => {
    const first = joinBreaks(NOTHING_CARRIED, [block('One.', 1), block(FULL, 1), block('Figure 1: A brain.', 1, 'caption')])
    expect(texts(first.ready)).toEqual(['One.'])
    const second = joinBreaks(first.carry, [block('Figure 2: More.', 2, 'caption'), block('of the page before.', 2), block('Next.', 2)])
    expect(texts(second.ready)).toEqual([`${FULL} of the page before.`, 'Figure 1: A brain.', 'Figure 2: More.', 'Next.'])
  })
  it('joins nothing across a heading', () => {
    const { carry } = joinBreaks(NOTHING_CARRIED, [block(FULL, 1)])
    expect(texts(joinBreaks(carry, [block('Storage', 2, 'heading'), block('of something else.', 2)]).ready))
      .toEqual([FULL, 'Storage', 'of something else.'])
  })
  it('goes on after a full last line that ends a sentence, unless the next is set in', () => {
    const ended = `${FULL.slice(0, -1)}.`
    const { carry } = joinBreaks(NOTHING_CARRIED, [block(ended, 1)])
    expect(joinBreaks(carry, [block('The same paragraph.', 2)]).ready).toHaveLength(1)
    expect(joinBreaks(carry, [block('A new paragraph.', 2, 'prose', 70)]).ready).toHaveLength(2)
  })
  it('parts text that is set without any gap, so that its first pages are not held back to its end', () => {
    const ended = `${FULL.slice(0, -1)}.`
    let { carry } = joinBreaks(NOTHING_CARRIED, [block(ended, 1)])
    let ready = 0
    for (let number = 2; number <= 130; number++) {
      const joined = joinBreaks(carry, [block(ended, number)])
      carry = joined.carry
      ready += joined.ready.length
    }
    expect(ready).toBe(2)
    expect(carry.blocks.flatMap(({ lines }) => lines)).toHaveLength(10)
  })
  it('lets go of a finished paragraph at once, and of any after two pages', () => {
    expect(joinBreaks(NOTHING_CARRIED, [block('It is over.', 1)]).carry).toEqual(NOTHING_CARRIED)
    let { carry } = joinBreaks(NOTHING_CARRIED, [block(FULL, 1)])
    for (const number of [2, 3]) carry = joinBreaks(carry, [block('A brain', number, 'caption')]).carry
    expect(carry).toEqual(NOTHING_CARRIED)
  })
})
