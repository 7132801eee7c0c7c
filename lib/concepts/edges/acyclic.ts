/** Ids of two concepts: the first builds on the second. */
export type Pair = { from: string; to: string }

/**
 * The edges that together close no cycle, taken in the order given: what would close one with those before it, or with
 * edges that stand already, is left out. Of the same pair given twice the first is kept.
 */
export function withoutCycles<T extends Pair>(edges: readonly T[], standing: readonly Pair[] = []): T[] {
  const next = new Map<string, Set<string>>()
  const join = ({ from, to }: Pair) => next.set(from, (next.get(from) ?? new Set()).add(to))
  standing.forEach(join)
  return edges.filter((edge) => {
    if (next.get(edge.from)?.has(edge.to) || reaches(next, edge.to, edge.from)) return false
    join(edge)
    return true
  })
}

function reaches(next: ReadonlyMap<string, ReadonlySet<string>>, start: string, goal: string): boolean {
  const seen = new Set([start])
  for (const at of seen) {
    if (at === goal) return true
    for (const to of next.get(at) ?? []) seen.add(to)
  }
  return false
}
