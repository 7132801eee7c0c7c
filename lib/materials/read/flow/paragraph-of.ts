import type { FlowBlock } from '#lib/materials/flow-view.ts'
import { CELL_JOINT } from '#lib/materials/flow-view.ts'
import type { Paragraph } from '#lib/materials/read/layout/paragraph.ts'
import type { FlowText } from './flow-text.ts'
import type { FlowPart } from './part-long.ts'
import { sentencesOfFlow } from './part-long.ts'

type Place = { page: number; number: number; language: string | undefined }
type Words = Exclude<FlowText, { kind: 'picture' }>
type Set = { paragraph: Paragraph; view: FlowBlock | null }

/** A block as a paragraph, with what the reader needs to know to draw it; null where its text alone will do. */
export function paragraphOf(block: Words & Pick<FlowPart, 'continues'>, { page, number, language }: Place): Set {
  const whole = (kind: Paragraph['kind'], text: string, level = 0): Paragraph =>
    ({ kind, level, text, boxes: [], sentences: [{ start: 0, end: text.length }], page, number })
  switch (block.kind) {
    case 'heading':
      return {
        paragraph: whole('heading', block.text, block.level), view: { kind: 'heading', paragraph: number, level: block.level },
      }
    case 'code': {
      const { text, language: named, isOutput, continues = false } = block
      return { paragraph: whole('code', text), view: { kind: 'code', paragraph: number, language: named, isOutput, continues } }
    }
    // A formula set apart is cited whole and is no claim by itself.
    case 'maths':
      return { paragraph: whole('code', `$$${block.text}$$`), view: { kind: 'maths', paragraph: number } }
    case 'row': {
      const view = { kind: 'row' as const, paragraph: number, cells: block.cells, isHeader: block.isHeader }
      return { paragraph: whole('table', block.cells.join(CELL_JOINT)), view }
    }
    case 'bullet': {
      const { level, label } = block
      const paragraph = { ...whole('bullet', ''), ...labelled(block, language) }
      return { paragraph, view: { kind: 'bullet', paragraph: number, level, label } }
    }
    case 'prose':
    case 'caption': {
      const isQuote = block.kind === 'prose' && block.isQuote === true
      const sentences = sentencesOfFlow(block.text, language)
      return { paragraph: { ...whole(block.kind, block.text), sentences }, view: isQuote ? { kind: 'quote', paragraph: number } : null }
    }
  }
}

/** The label stands in the text of the passage, but is no part of what the item says. */
function labelled({ label, text }: Extract<FlowText, { kind: 'bullet' }>, language: string | undefined): Pick<Paragraph, 'text' | 'sentences'> {
  const before = label === null ? '' : `${label} `
  const sentences = sentencesOfFlow(text, language).map(({ start, end }) => ({ start: start + before.length, end: end + before.length }))
  return { text: before + text, sentences }
}
