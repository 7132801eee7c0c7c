import type { BoardConcept } from '#lib/progress/view.ts'

export type Order = 'lecture' | 'importance' | 'name'

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Concepts one of whose names holds what was typed, or whose definition does, in the order asked for; they come in lecture order. */
export function findNamed(concepts: readonly BoardConcept[], typed: string, order: Order): BoardConcept[] {
  const wanted = folded(typed.trim())
  const holds = ({ name, aliases, definition }: BoardConcept) =>
    [name, ...aliases, definition?.text ?? ''].some((text) => folded(text).includes(wanted))
  const found = concepts.filter(holds)
  if (order === 'importance') return found.toSorted((a, b) => b.importance - a.importance)
  return order === 'name' ? found.toSorted((a, b) => a.name.localeCompare(b.name, 'en')) : found
}
