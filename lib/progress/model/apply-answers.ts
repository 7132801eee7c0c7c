import { daysBetween, forget } from './forget.ts'
import type { ConceptState, Gaussian } from './state.ts'
import { studyDay } from './study-day.ts'
import { update } from './update.ts'
import { evidenceWeight } from './weight.ts'

/** One answer as its recorder knows it. `helped`: the student had seen the explanation, a hint or the key. */
export type EvidenceAnswer = {
  questionId: string
  conceptIds: string[]
  /** 0..1, partial credit allowed. */
  score: number
  /** Chance of being right by guessing, 0..1. */
  guess: number
  helped: boolean
  /** The student said how much of it was right. */
  selfMarked?: boolean
  /** Prior mean of the item's difficulty, logits; used when the item is answered for the first time by anyone. */
  difficultyPrior: number
}

/** A student on a concept as stored: as of `lastAt`, before any forgetting. */
export type StoredMastery = Omit<ConceptState, 'difficulty'> & { unaided: number; unaidedDays: string[]; lastAt: Date }

/** Everything a batch of answers may touch, by id. */
export type Loaded = {
  intercept: Gaussian
  ability: Gaussian
  items: ReadonlyMap<string, Gaussian>
  difficulties: ReadonlyMap<string, Gaussian>
  masteries: ReadonlyMap<string, StoredMastery>
  /** Questions this student has answered before. */
  answered: ReadonlySet<string>
}

/** What the log keeps of one answer; `shared` are the course's numbers it was computed with. */
export type EvidenceEntry = {
  answer: EvidenceAnswer
  conceptIds: string[]
  weight: number
  shared: { c0: Gaussian; b: Gaussian; d: Record<string, Gaussian> }
}

/**
 * Runs answers through the model one after the other, in the order given.
 * @throws Error when a score is not in 0..1 or a row that an answer needs was not loaded: faults of the caller
 */
export function applyAnswers(
  loaded: Loaded,
  answers: EvidenceAnswer[],
  at: Date,
  timeZone: string,
): { after: Loaded; entries: EvidenceEntry[] } {
  const items = new Map(loaded.items)
  const difficulties = new Map(loaded.difficulties)
  const masteries = new Map(loaded.masteries)
  const answered = new Set(loaded.answered)
  const day = studyDay(at, timeZone)
  let { intercept, ability } = loaded
  const entries = answers.map((answer): EvidenceEntry => {
    if (!(answer.score >= 0 && answer.score <= 1)) throw new Error(`A score must be in 0..1, not ${answer.score}.`)
    const conceptIds = [...new Set(answer.conceptIds)]
    const weight = evidenceWeight({ firstAnswer: !answered.has(answer.questionId), helped: answer.helped, selfMarked: answer.selfMarked })
    const item = need(items, answer.questionId)
    const stored = conceptIds.map((id) => need(masteries, id))
    const concepts = conceptIds.map((id, index) => asOf(need(stored, index), need(difficulties, id), at))
    const next = update({ intercept, ability, item, concepts }, { score: answer.score, guess: answer.guess, weight })
    const shared = { c0: intercept, b: item, d: Object.fromEntries(conceptIds.map((id) => [id, need(difficulties, id)])) }
    conceptIds.forEach((id, index) => {
      const { difficulty, ...concept } = need(next.concepts, index)
      difficulties.set(id, difficulty)
      const { lastAt } = need(stored, index)
      // A paper that nobody handed in is graded later, as of its end: time does not go back.
      masteries.set(id, { ...concept, ...counted(need(stored, index), weight, day), lastAt: lastAt > at ? lastAt : at })
    })
    intercept = next.intercept
    ability = next.ability
    items.set(answer.questionId, next.item)
    answered.add(answer.questionId)
    return { answer, conceptIds, weight, shared }
  })
  return { after: { intercept, ability, items, difficulties, masteries, answered }, entries }
}

/** A stored concept with the forgetting since its last answer. */
export function asOf(stored: StoredMastery, difficulty: Gaussian, at: Date): ConceptState {
  const { successes, failures, recentSuccesses, recentFailures } = stored
  const deviation = forget(stored.deviation, daysBetween(stored.lastAt, at))
  return { deviation, difficulty, successes, failures, recentSuccesses, recentFailures }
}

/** Only a first unaided answer counts towards the evidence label. */
export function counted({ unaided, unaidedDays }: StoredMastery, weight: number, day: string) {
  if (weight < 1) return { unaided, unaidedDays }
  return { unaided: unaided + 1, unaidedDays: unaidedDays.includes(day) ? unaidedDays : [...unaidedDays, day] }
}

function need<T>(rows: ReadonlyMap<string, T> | readonly T[], id: string | number): T {
  const found = typeof id === 'number' ? (rows as readonly T[])[id] : (rows as ReadonlyMap<string, T>).get(id)
  if (found === undefined) throw new Error(`No row was loaded for ${id}.`)
  return found
}
