import { assemble } from '#lib/exams/model/assemble.ts'
import type { Candidate, DrawnItem } from '#lib/exams/model/assemble.ts'
import { areEnemies, prepare } from '#lib/exams/model/enemies.ts'

/** A set is short: at least three questions where that many stand, never more than six. */
export const SET = { least: 3, most: 6 } as const

/** With reading the feedback. */
const MINUTES_A_QUESTION = 2

export const minutesFor = (questions: number): number => questions * MINUTES_A_QUESTION

type Focus = { conceptIds: readonly string[]; materialIds: readonly string[] }

/**
 * Questions of a practice set: those on the concepts, the ones not met before first; where fewer than three stand,
 * others of the same lectures fill it up, after them. Without concepts the lectures are the topic.
 */
export function chooseSet(candidates: readonly Candidate[], { conceptIds, materialIds }: Focus, seed: number): DrawnItem[] {
  const topics = (ids: readonly string[]) => ids.map((id) => ({ id, weight: 1 }))
  if (conceptIds.length === 0) return assemble(candidates, topics(materialIds), SET.most, seed)
  const chosen = assemble(candidates, topics(conceptIds), SET.most, seed)
  if (chosen.length === 0 || chosen.length >= SET.least) return chosen
  const taken = new Set(chosen.map((item) => item.questionId))
  const beside = candidates.filter((candidate) => taken.has(candidate.questionId)).map(prepare)
  const others = candidates.filter(
    (candidate) =>
      !candidate.conceptIds.some((id) => conceptIds.includes(id)) && !beside.some((entry) => areEnemies(entry, prepare(candidate))),
  )
  return [...chosen, ...assemble(others, topics(materialIds), SET.least - chosen.length, seed)]
}
