import type { CourseEdge } from '#lib/concepts/view.ts'
import type { BoardConcept } from '#lib/progress/view.ts'

export type Relations = { buildsOn: BoardConcept[]; leadsTo: BoardConcept[] }

/** What each concept builds on and what builds on it, by id, in the order of the lectures. */
export function relationsOf(concepts: readonly BoardConcept[], edges: readonly CourseEdge[]): (id: string) => Relations {
  const pairs = new Set(edges.map(({ from, to }) => `${from} ${to}`))
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const joined = concepts.filter(({ id }) => touched.has(id))
  return (id) => ({
    buildsOn: joined.filter((other) => pairs.has(`${id} ${other.id}`)), leadsTo: joined.filter((other) => pairs.has(`${other.id} ${id}`)),
  })
}
