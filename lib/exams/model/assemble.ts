import { apportion } from './apportion.ts'
import { areEnemies, prepare } from './enemies.ts'
import type { Prepared, Rival } from './enemies.ts'
import { orderOptions } from './order-options.ts'
import type { Choice } from './order-options.ts'
import type { QuestionType } from '#lib/questions/schema.ts'
import { seededRandom, shuffle } from '#lib/utils/random.ts'

/** A published item that could stand in the paper. */
export type Candidate = Rival &
  Choice & {
    questionId: string
    type: QuestionType
    /** Topics of the blueprint it belongs to, at least one. */
    topicIds: readonly string[]
    conceptIds: readonly string[]
    /** For true or false: is the statement true? Else null. */
    isTrue: boolean | null
    /** How often this student has met it. */
    seen: number
  }

export type DrawnItem = { questionId: string; topicId: string; optionOrder: string[] }

type Entry = Candidate & { prepared: Prepared; chance: number }
type Pick = { entry: Entry; topicId: string }

/** How unwelcome an entry is beside those picked; compared from left to right, smaller is better. */
function cost(entry: Entry, picked: readonly Pick[]): number[] {
  const count = (test: (other: Entry) => boolean) => picked.filter((pick) => test(pick.entry)).length
  const concept = Math.max(0, ...entry.conceptIds.map((id) => count((other) => other.conceptIds.includes(id))))
  const truth = entry.isTrue === null ? 0 : count((other) => other.isTrue === entry.isTrue)
  return [entry.seen, concept, count((other) => other.type === entry.type), truth, entry.chance]
}

function best(entries: readonly Entry[], costOf: (entry: Entry) => number[]): Entry | undefined {
  let winner: { entry: Entry; cost: number[] } | undefined
  for (const entry of entries) {
    const own = costOf(entry)
    const at = own.findIndex((value, index) => value !== winner?.cost[index])
    if (!winner || (at >= 0 && (own[at] ?? 0) < (winner.cost[at] ?? 0))) winner = { entry, cost: own }
  }
  return winner?.entry
}

const without = (pool: readonly Entry[], chosen: Entry) =>
  pool.filter((entry) => entry !== chosen && !areEnemies(entry.prepared, chosen.prepared))

/** Draws topic by topic, the one furthest behind its share first; what a topic cannot fill goes to the others. */
function byPreference(entries: readonly Entry[], topics: readonly { id: string; weight: number }[], number: number): Pick[] {
  const own = (id: string) => entries.filter((entry) => entry.topicIds.includes(id))
  const capacity = (id: string) => new Set(own(id).map((entry) => entry.enemyGroup)).size
  const seats = apportion(
    number,
    topics.map((topic) => ({ weight: topic.weight, capacity: capacity(topic.id) })),
  )
  const quotas = topics.map((topic, index) => ({ id: topic.id, left: seats[index] ?? 0 }))
  const picked: Pick[] = []
  let pool = entries
  while (picked.length < number && pool.length > 0) {
    const behind = quotas.filter((quota) => quota.left > 0).sort((a, b) => b.left - a.left)[0]
    const fitting = behind ? pool.filter((entry) => entry.topicIds.includes(behind.id)) : pool
    const entry = best(fitting, (candidate) => cost(candidate, picked))
    if (!entry) {
      if (behind) behind.left = 0
      continue
    }
    picked.push({ entry, topicId: behind?.id ?? entry.topicIds[0] ?? '' })
    if (behind) behind.left -= 1
    pool = without(pool, entry)
  }
  return picked
}

/** The largest set without enemies that a greedy choice finds: the entry with the fewest enemies left goes first. */
function asManyAsStand(entries: readonly Entry[], number: number): Pick[] {
  const picked: Pick[] = []
  const enemies = new Map(
    entries.map((entry) => [entry, entries.filter((other) => other !== entry && areEnemies(entry.prepared, other.prepared))]),
  )
  let pool = [...entries]
  while (picked.length < number && pool.length > 0) {
    const left = new Set(pool)
    const rivals = (entry: Entry) => (enemies.get(entry) ?? []).filter((other) => left.has(other)).length
    const entry = best(pool, (candidate) => [rivals(candidate), ...cost(candidate, picked)])
    if (!entry) break
    picked.push({ entry, topicId: entry.topicIds[0] ?? '' })
    pool = without(pool, entry)
  }
  return picked
}

/**
 * Draws a form: at most `number` items, shared over the topics by weight (largest remainder), never two enemies;
 * among the rest it prefers items this student has not met, then concepts, types and truth values that are rarer in
 * the paper so far. Fewer than `number` come back only where fewer stand.
 */
export function assemble(
  candidates: readonly Candidate[],
  topics: readonly { id: string; weight: number }[],
  number: number,
  seed: number,
): DrawnItem[] {
  const random = seededRandom(seed)
  const asked = new Set(topics.map((topic) => topic.id))
  const entries = [...candidates]
    .sort((a, b) => (a.questionId < b.questionId ? -1 : 1))
    .map((candidate) => ({ ...candidate, topicIds: candidate.topicIds.filter((id) => asked.has(id)) }))
    .filter((candidate) => candidate.topicIds.length > 0)
    .map((candidate) => ({ ...candidate, prepared: prepare(candidate), chance: random() }))
  let picked = byPreference(entries, topics, number)
  if (picked.length < number) {
    const most = asManyAsStand(entries, number)
    if (most.length > picked.length) picked = most
  }
  const paper = shuffle(picked, random)
  const orders = orderOptions(
    paper.map((pick) => pick.entry),
    random,
  )
  return paper.map((pick, index) => ({ questionId: pick.entry.questionId, topicId: pick.topicId, optionOrder: orders[index] ?? [] }))
}
