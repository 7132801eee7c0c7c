import type { Element } from '#lib/explanations/schema.ts'

export type Placed = { element: Element; index: number }

/** Our own words stand alone; quotes that follow each other make a paragraph, or a list when each holds one idea. */
export type Group = { kind: 'ours'; items: Placed[] } | { kind: 'paragraph'; items: Placed[] } | { kind: 'lines'; items: Placed[] }

/** @param oneIdea each quote stands on a line of its own. */
export function groupElements(elements: Element[], oneIdea: boolean): Group[] {
  const groups: Group[] = []
  for (const [index, element] of elements.entries()) {
    const kind = element.kind !== 'quote' ? 'ours' : oneIdea || element.role === 'line' ? 'lines' : 'paragraph'
    const last = groups.at(-1)
    if (last?.kind === kind && kind !== 'ours') last.items.push({ element, index })
    else groups.push({ kind, items: [{ element, index }] })
  }
  return groups
}
