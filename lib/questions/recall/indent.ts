import type { PageView, TextBox } from '#lib/materials/document.ts'

/** A level of a list, in shares of the page's width: so that levels and places on a page are one measure. */
const LEVEL = 0.03

/** How deep each paragraph of a page stands, from what the file says of it. */
export function levelsOf(view: PageView | null): Map<number, number> {
  if (!view) return new Map()
  if (view.kind === 'flow') {
    return new Map(view.blocks.flatMap((block) => (block.kind === 'bullet' ? [[block.paragraph, block.level * LEVEL] as const] : [])))
  }
  const drawn = view.shapes.flatMap((shape) => ('paragraphs' in shape ? shape.paragraphs : []))
  return new Map(drawn.flatMap(({ paragraph, level }) => (paragraph === null ? [] : [[paragraph, level * LEVEL] as const])))
}

/** Where the line begins on its page, as a share of its width; null for material without pages of its own. */
export function leftOf(boxes: readonly TextBox[], start: number, end: number): number | null {
  return boxes.find((box) => box.end > start && box.start < end)?.x ?? null
}
