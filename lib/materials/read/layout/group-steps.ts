import { isStepOf } from './overlays.ts'
import type { Line } from './page.ts'

/** A page whose lines are in reading order, without furniture. */
export type LaidPage = { number: number; width: number; height: number; lines: Line[] }

/** Pages of one slide that are held at once: what is built up in more is read in parts. */
const MAX_STEPS = 40

/** The pages in order, those that are steps of one slide together. */
export async function* groupSteps(pages: AsyncIterable<LaidPage>): AsyncGenerator<LaidPage[]> {
  let group: LaidPage[] = []
  for await (const page of pages) {
    const last = group.at(-1)
    if (last && (group.length >= MAX_STEPS || !isStepOf(last.lines, page.lines))) {
      yield group
      group = []
    }
    group.push(page)
  }
  if (group.length > 0) yield group
}
