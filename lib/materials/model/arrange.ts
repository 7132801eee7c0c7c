import type { MaterialOrder } from '#lib/db/generated/enums.ts'

export type Placed = { id: string; week: number | null; topic: string | null; position: number; createdAt: Date }

/** `place`: "Week 3" or the topic; null for what has none. */
export type Group<T> = { place: string | null; materials: T[] }

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const byPosition = (a: Placed, b: Placed) =>
  a.position - b.position || b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1)

const placeOf = ({ week, topic }: Placed, order: MaterialOrder): string | null =>
  order === 'TOPIC' ? topic : week === null ? null : `Week ${week}`

/**
 * A course's materials under their weeks or topics: weeks by number, topics by name (numbers in it count as numbers),
 * what has no place last. Within a group by position, of equals the newest first. Empty groups do not exist.
 */
export function arrange<T extends Placed>(materials: readonly T[], order: MaterialOrder): Group<T>[] {
  const groups = [...Map.groupBy(materials, (material) => placeOf(material, order))].map(([place, of]) => ({
    place,
    materials: of.toSorted(byPosition),
  }))
  return groups.toSorted((a, b) => {
    if (a.place === null || b.place === null) return Number(a.place === null) - Number(b.place === null)
    return byName.compare(a.place, b.place) || (a.place < b.place ? -1 : 1)
  })
}
