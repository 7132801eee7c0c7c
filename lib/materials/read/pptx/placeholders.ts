import type { Element } from '@xmldom/xmldom'
import { at, attribute, childrenOf, childOf } from './nodes.ts'

/** The placeholder that a shape fills; `type` is "body" where the file leaves it out. */
export type Placeholder = { type: string; index: string | null }

/** What is printed on every slide, and the picture of the slide on a page of notes. */
const FURNITURE: ReadonlySet<string> = new Set(['dt', 'ftr', 'hdr', 'sldNum', 'sldImg'])
const TITLES: ReadonlySet<string> = new Set(['title', 'ctrTitle'])
/** What a layout's placeholder inherits from on the master, where that has none of its type. */
const MASTER_TYPE: Record<string, string> = { ctrTitle: 'title', subTitle: 'body', obj: 'body', tbl: 'body', chart: 'body', pic: 'body' }

export const isFurniture = ({ type }: Placeholder): boolean => FURNITURE.has(type)
export const isTitle = (placeholder: Placeholder | null): boolean => placeholder !== null && TITLES.has(placeholder.type)

/** @returns null for a shape of its own */
export function placeholderOf(shape: Element): Placeholder | null {
  const properties = childrenOf(shape).find((child) => /^nv\w*Pr$/.test(child.localName ?? ''))
  const mark = at(properties, 'nvPr', 'ph')
  return mark ? { type: attribute(mark, 'type') ?? 'body', index: attribute(mark, 'idx') } : null
}

/** The shapes that one takes its place and its style from, nearest first: of the layout, then of the master. */
export function inheritedShapes(placeholder: Placeholder | null, layout: Element | null, master: Element | null): Element[] {
  if (!placeholder) return []
  const ofLayout = matching(layout, (other) => other.index !== null && other.index === placeholder.index)
    ?? matching(layout, (other) => other.type === placeholder.type || (isTitle(other) && isTitle(placeholder)))
  const type = (ofLayout && placeholderOf(ofLayout)?.type) ?? placeholder.type
  const ofMaster = matching(master, (other) => other.type === type)
    ?? matching(master, (other) => other.type === (MASTER_TYPE[type] ?? 'body'))
  return [ofLayout, ofMaster].filter((shape) => shape !== null)
}

function matching(root: Element | null, fits: (placeholder: Placeholder) => boolean): Element | null {
  const shapes = childrenOf(at(root, 'cSld', 'spTree'))
  return shapes.find((shape) => {
    const placeholder = childOf(shape, 'txBody') || shape.localName === 'sp' ? placeholderOf(shape) : null
    return placeholder !== null && fits(placeholder)
  }) ?? null
}
