import { assemble } from '#lib/exams/model/assemble.ts'
import type { Candidate, DrawnItem } from '#lib/exams/model/assemble.ts'
import { areEnemies, prepare } from '#lib/exams/model/enemies.ts'
import { SELF_MARKED } from '#lib/questions/schema.ts'
import type { QuestionType } from '#lib/questions/schema.ts'

/** A set is short: at least three questions where that many stand, never more than six, of which two are cards as a change. */
export const SET = { least: 3, most: 6, cards: 2 } as const

/** With reading the feedback. */
const MINUTES_A_QUESTION = 2

export const minutesFor = (questions: number): number => questions * MINUTES_A_QUESTION

type Focus = { conceptIds: readonly string[]; materialIds: readonly string[] }

const isCard = ({ type }: Candidate): boolean => SELF_MARKED.has(type as QuestionType)

/** Cards ask in the same words, each of another place: what sets them apart is what they quote. */
function asCard(candidate: Candidate): Candidate {
  const quoted = Array.from(candidate.stem.matchAll(/“[^”]*”/gu), ([text]) => text).join(' ')
  return quoted === '' ? candidate : { ...candidate, stem: quoted }
}

/**
 * Questions of a practice set: those that are graded, and cards that the student marks: at most a third of a set where
 * enough others stand (those not met before, as a change), as many as there is room for where few do.
 */
export function chooseSet(candidates: readonly Candidate[], focus: Focus, seed: number): DrawnItem[] {
  const graded = chooseGraded(candidates.filter((candidate) => !isCard(candidate)), focus, seed)
  const topics = (focus.conceptIds.length > 0 ? focus.conceptIds : focus.materialIds).map((id) => ({ id, weight: 1 }))
  const asked = new Set(graded.map(({ questionId }) => questionId))
  const beside = candidates.filter(({ questionId }) => asked.has(questionId)).map(prepare)
  const fits = (card: Candidate) => !beside.some((entry) => areEnemies(entry, prepare(card)))
  const cards = candidates.filter(isCard).map(asCard).filter(fits)
  const room = SET.most - graded.length
  if (room >= SET.cards) return mixed(graded, assemble(cards, topics, room, seed))
  const change = assemble(cards.filter(({ seen }) => seen === 0), topics, SET.cards, seed)
  return mixed(graded.slice(0, SET.most - change.length), change)
}

/** After every second question a card; what is left of them at the end. */
function mixed(graded: readonly DrawnItem[], cards: readonly DrawnItem[]): DrawnItem[] {
  const set = graded.flatMap((item, at) => (at % 2 === 1 && cards[(at - 1) / 2] ? [item, cards[(at - 1) / 2]!] : [item]))
  return [...set, ...cards.filter((card) => !set.includes(card))]
}

/**
 * On the concepts, the ones not met before first; where fewer than three stand, others of the same lectures fill it up, after
 * them. Without concepts the lectures are the topic.
 */
function chooseGraded(candidates: readonly Candidate[], { conceptIds, materialIds }: Focus, seed: number): DrawnItem[] {
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
