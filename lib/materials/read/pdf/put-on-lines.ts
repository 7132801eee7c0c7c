import type { Run } from '#lib/materials/read/layout/page.ts'

/** Stands for what cannot be read; text with it is never quoted. */
export const UNREADABLE = '\ufffd'
/** How far from its line, in ems, noise may have been placed. */
const MAX_STRAYED = 0.6

/** Puts noise on the line it belongs to: a sentence with a hole in it must not pass for whole. */
export function putOnLines(runs: Run[]): Run[] {
  const legible = runs.filter((run) => run.text !== UNREADABLE)
  return runs.map((run) => {
    if (run.text !== UNREADABLE) return run
    const near = legible.filter((other) => Math.abs(other.baseline - run.baseline) <= MAX_STRAYED * Math.max(run.size, other.size))
    const line = near.sort((a, b) => Math.abs(a.baseline - run.baseline) - Math.abs(b.baseline - run.baseline))[0]
    return line ? { ...run, baseline: line.baseline, y: run.y + line.baseline - run.baseline } : run
  })
}
