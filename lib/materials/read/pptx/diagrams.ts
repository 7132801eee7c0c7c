import type { Element } from '@xmldom/xmldom'
import { cleanText } from '#lib/materials/read/clean-text.ts'
import { allOf, attribute, childOf, numberOf } from './nodes.ts'

export type DiagramItem = { text: string; level: number }

const MAX_LEVEL = 8

/** The texts of a diagram (SmartArt, dgm:dataModel) with their depth, in the order in which it was written. */
export function readDiagram(model: Element): DiagramItem[] {
  const points = new Map<string, Element>()
  for (const point of allOf(model, 'pt')) {
    const id = attribute(point, 'modelId')
    if (id !== null) points.set(id, point)
  }
  const children = new Map<string, { id: string; order: number }[]>()
  for (const link of allOf(model, 'cxn')) {
    if ((attribute(link, 'type') ?? 'parOf') !== 'parOf') continue
    const parent = attribute(link, 'srcId') ?? ''
    const siblings = children.get(parent) ?? []
    siblings.push({ id: attribute(link, 'destId') ?? '', order: numberOf(link, 'srcOrd') ?? siblings.length })
    children.set(parent, siblings)
  }
  const root = [...points].find(([, point]) => attribute(point, 'type') === 'doc')?.[0]
  const items: DiagramItem[] = []
  const seen = new Set<string>()
  const visit = (id: string, level: number): void => {
    // A broken file may point in circles.
    if (seen.has(id)) return
    seen.add(id)
    const text = textOf(points.get(id))
    if (text !== '') items.push({ text, level: Math.min(level, MAX_LEVEL) })
    const next = text === '' ? level : level + 1
    for (const child of (children.get(id) ?? []).toSorted((a, b) => a.order - b.order)) visit(child.id, next)
  }
  if (root !== undefined) visit(root, 0)
  for (const [id, point] of points) if (['node', 'asst', null].includes(attribute(point, 'type'))) visit(id, 0)
  return items
}

function textOf(point: Element | undefined): string {
  const paragraphs = allOf(childOf(point, 't'), 'p').map((paragraph) => allOf(paragraph, 't').map((run) => run.textContent ?? '').join(''))
  return cleanText(paragraphs.join(' ')).replace(/\s+/g, ' ').trim()
}
