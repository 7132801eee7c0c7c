import { readEvidence } from '#lib/questions/checks/solve/evidence.ts'
import { solveItem } from '#lib/questions/checks/solve/solve-item.ts'
import type { GateItem } from './corruptions.ts'
import type { GateLecture } from './gate-lecture.ts'

const MARGINS = [0, 0.05, 0.1, 0.15, 0.2, 0.3]

/** At each margin the share of items solved: those with the right key, and those with each wrong one. */
export type Curve = Record<string, { items: number; solved: number[] }>

/** Choice items that publish themselves. */
function ownChoices({ own }: GateLecture): GateItem[] {
  return own.flatMap(({ stem, options, key }) => (key.kind === 'choice'
    ? [{ stem, options: options.map(({ text }) => text), key: options.findIndex(({ id }) => id === key.optionId) }]
    : []))
}

/** What another margin would do. */
export function solveCurve(lectures: readonly GateLecture[]): Curve {
  const margins = new Map<string, number[]>()
  for (const lecture of lectures) {
    const evidence = readEvidence(lecture.sentences)
    const names = lecture.concepts.map(({ name, aliases }) => [name, ...aliases])
    for (const [set, items] of [['human', lecture.human], ['own', ownChoices(lecture)]] as const) {
      for (const { stem, options: texts, key } of items) {
        const options = texts.map((text, at) => ({ id: String(at), text }))
        for (const { id } of options) {
          const solution = solveItem({ type: 'MULTIPLE_CHOICE', stem, options, key: { kind: 'choice', optionId: id } }, evidence, names)
          const name = `${set}, ${Number(id) === key ? 'right key' : 'wrong key'}`
          margins.set(name, [...(margins.get(name) ?? []), solution?.margin ?? 0])
        }
      }
    }
  }
  const share = (list: readonly number[], margin: number) =>
    Math.round((1000 * list.filter((one) => one >= margin && one > 0).length) / list.length) / 1000
  return Object.fromEntries([...margins].map(([name, list]) =>
    [name, { items: list.length, solved: MARGINS.map((margin) => share(list, margin)) }]))
}

export function printCurve(curve: Curve): void {
  console.log(`\nsolved, by margin${MARGINS.map((margin) => String(margin).padStart(8)).join('')}`)
  for (const [name, { solved }] of Object.entries(curve)) {
    console.log(`${name.padEnd(17)}${solved.map((share) => share.toFixed(3).padStart(8)).join('')}`)
  }
}
