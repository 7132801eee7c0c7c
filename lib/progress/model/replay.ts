import { asOf, counted } from './apply-answers.ts'
import type { StoredMastery } from './apply-answers.ts'
import { PRIOR } from './state.ts'
import type { Gaussian } from './state.ts'
import { studyDay } from './study-day.ts'
import { update } from './update.ts'

/** A row of the log, with the course's numbers it was computed with. */
export type LoggedAnswer = {
  conceptIds: string[]
  score: number
  guess: number
  weight: number
  at: Date
  /** `isOut`: taken out of every score since (correct-answer.ts): it moves nothing. */
  shared: { c0: Gaussian; b: Gaussian; d: Record<string, Gaussian>; isOut?: boolean }
}

export const fresh = (at: Date): StoredMastery => ({
  deviation: { ...PRIOR.deviation }, successes: 0, failures: 0, recentSuccesses: 0, recentFailures: 0, unaided: 0, unaidedDays: [], lastAt: at,
})

/**
 * What a student's log of one course comes to, answer by answer in the order given: with `into` empty, the numbers that
 * were stored as the answers came. An answer on a concept in `into` counts under the one it leads to, once.
 * @param timeZone IANA name, for the study days
 */
export function replayAnswers(
  log: readonly LoggedAnswer[], into: ReadonlyMap<string, string>, timeZone: string,
): Map<string, StoredMastery> {
  const masteries = new Map<string, StoredMastery>()
  let ability: Gaussian = { ...PRIOR.ability }
  for (const { conceptIds, score, guess, weight, at, shared } of log) {
    if (shared.isOut) continue
    const difficulties = new Map<string, Gaussian>()
    for (const id of conceptIds) {
      const target = into.get(id) ?? id
      if (!difficulties.has(target) || id === target) difficulties.set(target, shared.d[id] ?? PRIOR.difficulty)
    }
    const ids = [...difficulties.keys()]
    const stored = ids.map((id) => masteries.get(id) ?? fresh(at))
    const concepts = stored.map((one, index) => asOf(one, difficulties.get(ids[index] ?? '') ?? PRIOR.difficulty, at))
    const next = update({ intercept: shared.c0, ability, item: shared.b, concepts }, { score, guess, weight })
    const day = studyDay(at, timeZone)
    ids.forEach((id, index) => {
      const before = stored[index] ?? fresh(at)
      const after = next.concepts[index]
      if (!after) return
      const { difficulty: _, ...concept } = after
      masteries.set(id, { ...concept, ...counted(before, weight, day), lastAt: before.lastAt > at ? before.lastAt : at })
    })
    ability = next.ability
  }
  return masteries
}
