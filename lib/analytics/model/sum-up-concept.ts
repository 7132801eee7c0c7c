import type { ClassConcept, ClassEvidence } from '#lib/analytics/view.ts'
import { clusteredShare } from './clustered-share.ts'
import type { FirstTry } from './first-try.ts'
import { releaseTries } from './release-tries.ts'

type Sum = Pick<ClassConcept, 'students' | 'answers' | 'band' | 'evidence'>

/** How wide an interval may be, 0..1, to be called good or some evidence. */
const WIDTH: readonly [ClassEvidence, number][] = [['good', 0.3], ['some', 0.5]]

const percent = (share: number): number => Math.round(share * 100)

/**
 * What may be said of a class and a concept; null while that would be of too few students.
 * @param tries of this concept, in the order they were given
 */
export function sumUpConcept(tries: readonly FirstTry[]): Sum | null {
  const shown = releaseTries(tries)
  if (shown.length === 0) return null
  const students = [...Map.groupBy(shown, ({ userId }) => userId).values()].map((own) => own.map(({ score }) => score))
  const { share, low, high } = clusteredShare(students)
  const evidence = WIDTH.find(([, width]) => high - low <= width)?.[0] ?? 'thin'
  return { students: students.length, answers: shown.length, band: { lo: percent(low), hi: percent(high), at: percent(share) }, evidence }
}

type Ranked = Pick<ClassConcept, 'band' | 'name'>

/**
 * By the upper end of the interval, lowest first: where the class does badly even by the kindest reading. By the lower end,
 * what five students answered once would come before what forty have shown not to know.
 */
export function byStruggle(a: Ranked, b: Ranked): number {
  return a.band.hi - b.band.hi || a.band.at - b.band.at || (a.name < b.name ? -1 : 1)
}
