import type { Key, QuestionOption } from '#lib/questions/schema.ts'
import { findEnemies, type PlacedItem } from '#lib/questions/checks/find-enemies.ts'
import { solverOf } from '#lib/questions/checks/solver-of.ts'
import type { Coverage, QualityReport } from './view.ts'

/** Names told of what no question touches. */
const SHOWN = 12

type Choice = { options: readonly QuestionOption[]; key: Key }

/** At which place the keys of choice questions stand, and how often they are strictly the longest option. */
export function keyFigures(items: readonly Choice[]): Pick<QualityReport, 'keyPlaces' | 'longest'> {
  const choices = items.flatMap(({ options, key }) =>
    (key.kind === 'choice' ? [{ options, at: options.findIndex(({ id }) => id === key.optionId) }] : []))
  const keyPlaces = Array.from({ length: Math.max(0, ...choices.map(({ options }) => options.length)) }, (_, place) =>
    choices.filter(({ at }) => at === place).length)
  const isLongest = ({ options, at }: (typeof choices)[number]) =>
    options.every(({ text }, other) => other === at || text.length < (options[at]?.text.length ?? 0))
  return { keyPlaces, longest: { keys: choices.filter(isLongest).length, of: choices.length } }
}

/** Questions that ask what an earlier one of their lecture asks. */
export function countDuplicates(lectures: readonly (readonly PlacedItem[])[]): number {
  return lectures.reduce((sum, items) => sum + findEnemies(items).twins.size, 0)
}

type VerdictRow = { check: string; passed: boolean }

/** How many were solved by whom: see `solverOf`. */
export function solvedFigures(items: readonly { verdicts: readonly VerdictRow[] }[]): QualityReport['solved'] {
  const solvers = items.map(({ verdicts }) => solverOf(verdicts))
  const count = (solver: ReturnType<typeof solverOf>) => solvers.filter((one) => one === solver).length
  return { byModel: count('model'), bySecondMethod: count('second-method'), byNeither: count(null) }
}

/** @param all each with its name, the weightiest first */
export function coverageOf(all: readonly { id: string; name: string }[], touched: ReadonlySet<string>): Coverage {
  const missed = all.filter(({ id }) => !touched.has(id))
  const untouched = missed.slice(0, SHOWN).map(({ name }) => name)
  return { touched: all.length - missed.length, of: all.length, untouched, more: missed.length - untouched.length }
}

/** "2, 5 to 8" of page numbers in order. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last && page === last[1] + 1) last[1] = page
    else ranges.push([page, page])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`)).join(', ')
}

export function addCounts(into: Record<string, number>, counts: unknown): void {
  if (typeof counts !== 'object' || counts === null) return
  for (const [reason, count] of Object.entries(counts)) if (typeof count === 'number') into[reason] = (into[reason] ?? 0) + count
}
