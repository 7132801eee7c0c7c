import { describe, expect, it } from 'vitest'
import type { ReaderSentence } from '#lib/materials/reader/view.ts'
import { blocksOf } from './text-blocks.ts'

let count = 0
const sentence = (block: ReaderSentence['block'], paragraph: number): ReaderSentence => {
  count += 1
  return { id: `s${count}`, passageId: 'p', start: 0, end: 1, block, paragraph, page: 1, text: `${block} ${count}` }
}

describe('blocksOf', () => {
  it('sets paragraphs apart and keeps their sentences together', () => {
    const blocks = blocksOf([sentence('heading', 0), sentence('prose', 1), sentence('prose', 1), sentence('prose', 2)])
    expect(blocks.map(({ kind, items }) => [kind, items.map((item) => item.length)])).toEqual([
      ['heading', [1]],
      ['prose', [2]],
      ['prose', [1]],
    ])
  })

  it('makes one list of bullets that follow each other', () => {
    const bullets = [sentence('bullet', 3), sentence('bullet', 4), sentence('bullet', 4)]
    const blocks = blocksOf([...bullets, sentence('prose', 5), sentence('bullet', 6)])
    expect(blocks.map(({ kind, items }) => [kind, items.map((item) => item.length)])).toEqual([
      ['bullets', [1, 2]],
      ['prose', [1]],
      ['bullets', [1]],
    ])
  })

  it('is empty for a page without sentences', () => {
    expect(blocksOf([])).toEqual([])
  })
})
