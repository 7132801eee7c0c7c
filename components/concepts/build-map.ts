import type { CourseEdge } from '#lib/concepts/view.ts'
import type { BoardConcept } from '#lib/progress/view.ts'
import { chooseShown } from './choose-shown.ts'
import { layoutMap } from './layout-map.ts'
import type { MapLayout } from './layout-map.ts'
import type { RoutedEdge } from './map-edge.tsx'
import type { MapNode } from './map-nodes.tsx'

export type BuiltMap = { nodes: MapNode[]; edges: RoutedEdge[]; layout: MapLayout; shown: number }

const FIXED = { draggable: false, connectable: false, selectable: false, focusable: false, style: { pointerEvents: 'all' } } as const

/** Boxes and lines of a map, in reading order, so that a screen reader meets them as the eye does. */
export function buildMap(
  concepts: readonly BoardConcept[], all: readonly CourseEdge[], opened: ReadonlySet<string>, chosen: string | null,
): BuiltMap {
  const { shown, folded } = chooseShown(concepts, opened, chosen)
  const layout = layoutMap(shown, all, folded)
  const byId = new Map(shown.map((concept) => [concept.id, concept]))
  const leftOf = new Map(folded.map(({ title, left }) => [title, left]))
  const nodes = layout.boxes.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ id, x, y, width, height }): MapNode => {
    const place = { id, position: { x, y }, width, height, ...FIXED }
    const concept = byId.get(id)
    if (concept) return { ...place, type: 'concept', data: { concept } }
    const title = id.slice(id.indexOf(':') + 1)
    return id.startsWith('more:')
      ? { ...place, type: 'more', data: { section: title, left: leftOf.get(title) ?? 0 } }
      : { ...place, type: 'section', data: { title } }
  })
  const edges = layout.edges.map(({ from, to, bends }): RoutedEdge => {
    const isWeak = byId.get(from)?.progress?.word === 'Work on this'
    const isNear = chosen !== null && (chosen === from || chosen === to)
    return {
      id: `${to} ${from}`, type: 'routed', data: { bends }, source: to, target: from, selectable: false, focusable: false,
      className: isNear ? 'near' : isWeak ? 'weak' : undefined,
    }
  })
  return { nodes, edges, layout, shown: shown.length }
}
