import type { BoardConcept } from '#lib/progress/view.ts'

/** From so many on a map shows the most important first, and unfolds the rest by section. */
const FOLDS_FROM = 60
const SHOWN_FIRST = 40

/** A section of the lectures, and how many of its concepts the map does not show yet. */
export type FoldedSection = { title: string; left: number }

/** What a map shows: all of few concepts; of many the most important, and those of the sections that are opened. */
export function chooseShown(
  concepts: readonly BoardConcept[], opened: ReadonlySet<string>, chosen: string | null = null,
): { shown: BoardConcept[]; folded: FoldedSection[] } {
  if (concepts.length < FOLDS_FROM) return { shown: [...concepts], folded: [] }
  const first = new Set(concepts.toSorted((a, b) => b.importance - a.importance).slice(0, SHOWN_FIRST).map(({ id }) => id))
  const shown = concepts.filter(({ id, section }) => first.has(id) || opened.has(section) || id === chosen)
  const visible = new Set(shown.map(({ id }) => id))
  const left = Map.groupBy(concepts.filter(({ id }) => !visible.has(id)), ({ section }) => section)
  return { shown, folded: Array.from(left, ([title, members]) => ({ title, left: members.length })) }
}
