import type { Element } from '#lib/explanations/schema.ts'

export type Placed = { element: Element; index: number }

/**
 * Our own words stand alone, and so does a model's illustration; quotes and claims that follow each other make a paragraph,
 * or a list when each holds one idea. A link within what a model tells runs on with the sentences around it.
 */
export type Group = { kind: 'ours' | 'paragraph' | 'lines' | 'illustration'; items: Placed[] }

function kindOf({ kind, role }: Element, oneIdea: boolean): Group['kind'] {
  if (kind === 'illustration') return 'illustration'
  if (kind === 'claim' || (kind === 'link' && role === 'told')) return 'paragraph'
  if (kind !== 'quote') return 'ours'
  return oneIdea || role === 'line' ? 'lines' : 'paragraph'
}

/** @param oneIdea each quote stands on a line of its own. */
export function groupElements(elements: Element[], oneIdea: boolean): Group[] {
  const groups: Group[] = []
  for (const [index, element] of elements.entries()) {
    const kind = kindOf(element, oneIdea)
    const last = groups.at(-1)
    if (last?.kind === kind && kind !== 'ours') last.items.push({ element, index })
    else groups.push({ kind, items: [{ element, index }] })
  }
  return groups
}
