import { asOf, counted } from './apply-answers.ts'
import type { StoredMastery } from './apply-answers.ts'
import { fresh } from './replay.ts'
import type { LoggedAnswer } from './replay.ts'
import { PRIOR } from './state.ts'
import type { Gaussian } from './state.ts'
import { studyDay } from './study-day.ts'
import { update } from './update.ts'

export type CourseAnswer = LoggedAnswer & { sequence: bigint; userId: string; questionId: string }

/** All numbers of a course after so many answers; the maps are changed as answers come. */
export type CourseReplay = {
  /** Sequence of the last answer. */
  last: bigint
  intercept: Gaussian | null
  difficulties: Map<string, Gaussian>
  items: Map<string, Gaussian>
  students: Map<string, { ability: Gaussian; masteries: Map<string, StoredMastery> }>
}

export const startReplay = (): CourseReplay =>
  ({ last: 0n, intercept: null, difficulties: new Map(), items: new Map(), students: new Map() })

type Context = {
  /** Concepts merged into others. */
  into: ReadonlyMap<string, string>
  /** IANA name of each student, for the study days. */
  timeZones: ReadonlyMap<string, string>
}

/**
 * Runs answers of all students of a course through the model in the order of the log, on from `replay`: what the course,
 * its concepts, items and students come to with the scores as they are now, and what each answer is computed with.
 * Where the log begins, what its first row of each kind was computed with: the prior, or what deleted rows left.
 */
export function continueReplay(
  replay: CourseReplay, log: readonly CourseAnswer[], { into, timeZones }: Context,
): Map<bigint, LoggedAnswer['shared']> {
  const computedWith = new Map<bigint, LoggedAnswer['shared']>()
  for (const row of log) {
    const { sequence, userId, questionId, score, guess, weight, at, shared } = row
    replay.last = sequence
    const intercept = replay.intercept ?? shared.c0 ?? PRIOR.intercept
    replay.intercept = intercept
    const item = replay.items.get(questionId) ?? shared.b ?? { mean: 0, variance: PRIOR.itemVariance }
    replay.items.set(questionId, item)
    for (const [id, logged] of Object.entries(shared.d ?? {})) {
      const target = into.get(id) ?? id
      if (!replay.difficulties.has(target)) replay.difficulties.set(target, logged)
    }
    if (shared.isOut) continue
    const student = replay.students.get(userId) ?? { ability: { ...PRIOR.ability }, masteries: new Map<string, StoredMastery>() }
    replay.students.set(userId, student)
    const difficultyOf = (id: string) => replay.difficulties.get(into.get(id) ?? id) ?? PRIOR.difficulty
    const ids = [...new Set(row.conceptIds.map((id) => into.get(id) ?? id))]
    const stored = ids.map((id) => student.masteries.get(id) ?? fresh(at))
    const concepts = stored.map((one, index) => asOf(one, difficultyOf(ids[index] ?? ''), at))
    computedWith.set(sequence, { c0: intercept, b: item, d: Object.fromEntries(row.conceptIds.map((id) => [id, difficultyOf(id)])) })
    const next = update({ intercept, ability: student.ability, item, concepts }, { score, guess, weight })
    const day = studyDay(at, timeZones.get(userId) ?? 'UTC')
    ids.forEach((id, index) => {
      const [before, after] = [stored[index], next.concepts[index]]
      if (!before || !after) return
      const { difficulty, ...concept } = after
      replay.difficulties.set(id, difficulty)
      student.masteries.set(id, { ...concept, ...counted(before, weight, day), lastAt: before.lastAt > at ? before.lastAt : at })
    })
    replay.intercept = next.intercept
    student.ability = next.ability
    replay.items.set(questionId, next.item)
  }
  return computedWith
}
