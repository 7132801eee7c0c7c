/** Where a concept stands in a document: position of the first sentence that names it and of the one that defines it. */
export type Placed = { first: number; defined: number | null; mentions: ReadonlySet<string> }

/**
 * How surely `from` builds on `to` where its gloss names it; .5 and more is worth an edge. What is named and defined
 * earlier is more likely what a definition rests on, and so is what stands in more of the other's sentences than the
 * other way round. Two that name each other: the one defined later builds on the earlier.
 */
export function edgeWeight(from: Placed, to: Placed, isMutual: boolean): number {
  const isDefinedLater = to.defined !== null && from.defined !== null && to.defined > from.defined
  const isDefinedEarlier = to.defined !== null && from.defined !== null && to.defined < from.defined
  let weight = 0.6 + (to.first < from.first ? 0.15 : -0.1)
  if (isDefinedEarlier) weight += 0.1
  if (isDefinedLater) weight -= 0.1
  if (isMutual) weight -= isDefinedLater ? 0.4 : 0.1
  const shared = [...from.mentions].filter((id) => to.mentions.has(id)).length
  return weight + 0.25 * (shared / Math.max(1, from.mentions.size) - shared / Math.max(1, to.mentions.size))
}
