import type { TextBox } from '#lib/materials/document.ts'
import type { SlideBox, SlideParagraph, SlideText } from '#lib/materials/slide-view.ts'

/** Of the letters of common fonts, in their sizes. */
const LETTER_WIDTH = 0.5
const LINE_HEIGHT = 1.2
/** Room that a bullet and each level of indentation take, in sizes of the letters. */
const INDENT = 1.3

/** `paragraph` holds `text` as it is cited. */
type Placed = { text: string; style: Pick<SlideParagraph, 'size' | 'level' | 'bullet' | 'align'> }

type Region = { box: SlideBox; anchor: SlideText['anchor']; page: number; aspect: number }

/**
 * Where the lines of each paragraph stand in their text box, estimated from the size of the letters: the file does not say
 * where lines are broken. `aspect`: width of the slide by its height.
 */
export function lineBoxes(paragraphs: Placed[], { box, anchor, page, aspect }: Region): TextBox[][] {
  const broken = paragraphs.map(({ text, style }) => {
    const indent = (style.level + (style.bullet === null ? 0 : 1)) * INDENT * style.size
    const room = Math.max(box.width * aspect - indent, style.size * 2)
    return { style, indent: indent / aspect, lines: breakLines(text, Math.max(4, Math.floor(room / (style.size * LETTER_WIDTH)))) }
  })
  const height = broken.reduce((sum, { style, lines }) => sum + lines.length * style.size * LINE_HEIGHT, 0)
  const scale = height > box.height && box.height > 0 ? box.height / height : 1
  const free = Math.max(0, box.height - height)
  let y = box.y + (anchor === 'bottom' ? free : anchor === 'middle' ? free / 2 : 0)
  return broken.map(({ style, indent, lines }) => lines.map(({ start, end }) => {
    const lineHeight = style.size * LINE_HEIGHT * scale
    const width = Math.min(box.width - Math.min(indent, box.width / 2), ((end - start) * style.size * LETTER_WIDTH * scale) / aspect)
    const offsets = { left: Math.min(indent, box.width / 2), center: (box.width - width) / 2, right: box.width - width }
    const x = box.x + offsets[style.align]
    const line = { page, x: round(x), y: round(y), width: round(width), height: round(lineHeight), start, end }
    y += lineHeight
    return line
  }))
}

/** A box without text to break: a row of a table by its number, a line that tells what is drawn. */
export function rowBoxes(texts: string[], box: SlideBox, page: number): TextBox[] {
  const height = box.height / Math.max(1, texts.length)
  return texts.map((text, index) => (
    { page, x: round(box.x), y: round(box.y + index * height), width: round(box.width), height: round(height), start: 0,
      end: text.length }))
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000

function breakLines(text: string, most: number): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let start = 0
  while (start < text.length) {
    const typed = text.indexOf('\n', start)
    let end = Math.min(text.length, start + most)
    if (typed !== -1 && typed <= end) end = typed
    else if (end < text.length) {
      const space = text.lastIndexOf(' ', end)
      if (space > start) end = space
    }
    if (end > start) lines.push({ start, end })
    start = end === start || /\s/.test(text[end] ?? '') ? end + 1 : end
  }
  return lines
}
