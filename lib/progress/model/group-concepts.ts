/** A concept where its material defines or first names it. `path`: headings, outermost first. */
export type Placed<T> = { materialId: string; materialTitle: string; ordinal: number; path: string[]; concept: T }

export type Group<T> = { title: string; materialId: string; materialTitle: string; concepts: T[] }

/** Below this many concepts to a heading the headings are slides, and the material is one group. */
const CONCEPTS_PER_GROUP = 3

/** Concepts in reading order under the headings of their material, or under the material where headings are too fine. */
export function groupConcepts<T>(placed: Placed<T>[]): Group<T>[] {
  const byMaterial = Map.groupBy(placed, ({ materialId }) => materialId)
  return [...byMaterial.values()].flatMap((all) => {
    const inOrder = all.toSorted((a, b) => a.ordinal - b.ordinal)
    const depth = sharedDepth(inOrder.map(({ path }) => path))
    const byHeading = Map.groupBy(inOrder, ({ path, materialTitle }) => path[depth] ?? path.at(-1) ?? materialTitle)
    const groups = inOrder.length < CONCEPTS_PER_GROUP * byHeading.size ? new Map([[inOrder[0]?.materialTitle ?? '', inOrder]]) : byHeading
    return Array.from(groups, ([title, members]) => ({
      title,
      materialId: members[0]?.materialId ?? '',
      materialTitle: members[0]?.materialTitle ?? '',
      concepts: members.map(({ concept }) => concept),
    }))
  })
}

/** How many outermost headings all paths share: a chapter's title says nothing about its sections. */
function sharedDepth(paths: string[][]): number {
  const first = paths[0] ?? []
  const differs = first.findIndex((heading, depth) => paths.some((path) => path[depth] !== heading))
  return differs < 0 ? Math.max(0, first.length - 1) : differs
}
