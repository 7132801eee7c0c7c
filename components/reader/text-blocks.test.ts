import { describe, expect, it } from 'vitest'
import type { FlowBlock } from '#lib/materials/flow-view.ts'
import type { ReaderSentence } from '#lib/materials/reader/view.ts'
import { blocksOf } from './text-blocks.ts'

const sentence = (block: ReaderSentence['block'], paragraph: number, text = `${block} ${paragraph}`): ReaderSentence =>
  ({ id: `s${paragraph} ${text}`, passageId: 'p', start: 0, end: text.length, block, paragraph, page: 1, text, startsAt: null })

const blocks = (sentences: ReaderSentence[], flow?: FlowBlock[]) => blocksOf({ sentences, view: flow ? { kind: 'flow', blocks: flow } : null })
const kinds = (sentences: ReaderSentence[], flow?: FlowBlock[]) => blocks(sentences, flow).map(({ kind }) => kind)

describe('blocksOf', () => {
  it('sets paragraphs apart and keeps their sentences together', () => {
    const [heading, prose, other] = blocks([sentence('heading', 0), sentence('prose', 1), sentence('prose', 1, 'more'), sentence('prose', 2)])
    expect([heading?.kind, other?.kind]).toEqual(['heading', 'prose'])
    expect(prose).toMatchObject({ kind: 'prose', sentences: [{ text: 'prose 1' }, { text: 'more' }] })
  })

  it('makes one list of bullets that follow each other, also without a view', () => {
    const [list, ...more] = blocks([sentence('bullet', 3), sentence('bullet', 4), sentence('bullet', 4, 'more'), sentence('prose', 5), sentence('bullet', 6)])
    expect(list).toMatchObject({ kind: 'list', items: [{ sentences: [{}], children: [] }, { sentences: [{}, {}] }] })
    expect(more.map(({ kind }) => kind)).toEqual(['prose', 'list'])
  })

  it('nests items by their level, and a first one that is too deep stands at the top', () => {
    const levels = [1, 0, 1, 2, 0]
    const flow = levels.map((level, paragraph): FlowBlock => ({ kind: 'bullet', paragraph, level, label: null }))
    const [list] = blocks(levels.map((_, paragraph) => sentence('bullet', paragraph)), flow)
    const shape = (items: { children: never[] }[]): unknown => items.map(({ children }) => shape(children))
    expect(shape((list as unknown as { items: never[] }).items)).toEqual([[], [[[]]], []])
  })

  it('joins the parts of a listing and rows of a table, not what stands beside them', () => {
    const code = (paragraph: number, isOutput: boolean, continues: boolean): FlowBlock =>
      ({ kind: 'code', paragraph, language: 'python', isOutput, continues })
    const row = (paragraph: number, isHeader: boolean): FlowBlock => ({ kind: 'row', paragraph, cells: ['a', 'b'], isHeader })
    const flow = [code(0, false, false), code(1, false, true), code(2, true, false), row(3, true), row(4, false), row(5, true)]
    const sentences = [0, 1, 2].map((at) => sentence('code', at)).concat([3, 4, 5].map((at) => sentence('table', at)))
    expect(kinds(sentences, flow)).toEqual(['code', 'code', 'table', 'table'])
    expect(kinds(sentences)).toEqual(['code', 'lines'])
  })

  it('puts pictures before their paragraph or at the end', () => {
    const picture = (before: number | null): FlowBlock => ({ kind: 'picture', before, source: 'a.png', alt: null })
    expect(kinds([sentence('prose', 0), sentence('prose', 1)], [picture(1), picture(null)])).toEqual(['prose', 'picture', 'prose', 'picture'])
  })

  it('is empty for a page without sentences', () => {
    expect(blocks([])).toEqual([])
  })
})
