import { describe, expect, it } from 'vitest'
import { blocksOfText } from './blocks.ts'
import { MARKDOWN_SIGNS, looksLikeMarkdown } from './markdown-signs.ts'

const blocks = (text: string) => blocksOfText(text).map((block) => [block.kind, 'text' in block ? block.text : ''])

describe('blocksOfText', () => {
  it('reads titles with a line under them', () => {
    expect(blocksOfText('Storage\n=======\n\nRecall\n---')).toEqual([
      { kind: 'heading', level: 0, text: 'Storage' }, { kind: 'heading', level: 1, text: 'Recall' },
    ])
  })
  it('joins wrapped lines and parts paragraphs at blank lines', () => {
    expect(blocks('Memory is\nkept in 1974.\nIt\nhas 12\n12. things\n\nNew one.'))
      .toEqual([['prose', 'Memory is kept in 1974. It has 12 12. things'], ['prose', 'New one.']])
  })
  it('joins lines of a script without spaces without one', () => expect(blocks('記憶とは\n情報を保存する。')).toEqual([['prose', '記憶とは情報を保存する。']]))
  it('reads list items with their levels, numbers and wrapped lines', () => {
    expect(blocksOfText('Stages:\n\n- encoding\n  goes first\n  * at once\n- storage\n\n1. recall')).toEqual([
      { kind: 'prose', text: 'Stages:' },
      { kind: 'bullet', level: 0, label: null, text: 'encoding goes first' }, { kind: 'bullet', level: 1, label: null, text: 'at once' },
      { kind: 'bullet', level: 0, label: null, text: 'storage' }, { kind: 'bullet', level: 0, label: '1.', text: 'recall' },
    ])
  })
  it('leaves signs that mean something only in Markdown', () => {
    const text = 'Call __init__ with *args, 2 * 3 * 4, snake_case and # of items. <script>alert(1)</script>'
    expect(blocks(text)).toEqual([['prose', text]])
  })
})

describe('MARKDOWN_SIGNS', () => {
  it.each(MARKDOWN_SIGNS.map((sign) => [sign.name, sign] as const))('%s', (_, { pattern, accepts, rejects }) => {
    expect(pattern.test(accepts)).toBe(true)
    expect(looksLikeMarkdown(rejects)).toBe(false)
  })
})
