import { seededRandom, shuffle } from '#lib/utils/random.ts'
import { drawClaims, type ClaimGroup } from './draw-claims.ts'
import { answerOf, PASSAGE_SETS, QUESTION_ITEMS, type Answer, type PassageSet, type QuestionItem } from './pool.ts'

/** A question with its options in the order of this sitting; `answer` counts in that order, from 0. */
export type DrawnQuestion = { id: string; stem: string; options: string[]; answer: Answer }

/** Six questions on two passage sets, asked in one call. */
export type QuestionBatch = { sets: PassageSet[]; questions: DrawnQuestion[] }

export type Exam = { groups: ClaimGroup[]; batches: QuestionBatch[]; targets: PassageSet[] }

const NONE_SETS = 4
const SEVERAL_SETS = 4
/** Targets to write on. */
export const TARGETS = 4
const OPTIONS = 4

type QuestionSet = { set: PassageSet; questions: QuestionItem[]; flaw: 'none' | 'several' }

const QUESTION_SETS: readonly QuestionSet[] = PASSAGE_SETS.filter(({ part }) => part === 'solve').map((set) => {
  const questions = QUESTION_ITEMS.filter((question) => question.set === set.id)
  return { set, questions, flaw: questions.some(({ right }) => right.length === 0) ? 'none' : 'several' }
})
const WRITING_SETS: readonly PassageSet[] = PASSAGE_SETS.filter(({ part }) => part === 'write')

/** Options shuffled; a sound question's key goes to `keyAt`. */
function arrange(question: QuestionItem, keyAt: number, random: () => number): DrawnQuestion {
  const order = shuffle([0, 1, 2, 3], random)
  if (question.right.length === 1) {
    const now = order.indexOf(question.right[0]!)
    order[now] = order[keyAt]!
    order[keyAt] = question.right[0]!
  }
  const right = question.right.map((position) => order.indexOf(position))
  return { id: question.id, stem: question.stem, options: order.map((position) => question.options[position]!), answer: answerOf(right) }
}

/**
 * Draws a sitting: 40 claims (20 true, 20 spoiled, kinds spread), 24 questions (16 sound with the key four times at each
 * position, 4 where no option is right, 4 where several are) and 4 targets to write on. The same seed and exclusions draw
 * the same sitting.
 * @param exclude ids of items sat before, oldest first; they come again only when the pool has no other, the oldest first
 */
export function drawExam(seed: number, { exclude = [] }: { exclude?: readonly string[] } = {}): Exam {
  const random = seededRandom(seed)
  const places = new Map(exclude.map((id, place) => [id, place]))
  const age = (id: string) => places.get(id) ?? -1
  const groups = drawClaims(random, age)

  const setAge = ({ questions }: QuestionSet) => Math.max(...questions.map(({ id }) => age(id)))
  const pick = (flaw: 'none' | 'several', count: number) =>
    shuffle(QUESTION_SETS.filter((set) => set.flaw === flaw), random).sort((a, b) => setAge(a) - setAge(b)).slice(0, count)
  const picked = shuffle([...pick('none', NONE_SETS), ...pick('several', SEVERAL_SETS)], random)
  const sound = picked.flatMap(({ questions }) => questions).filter(({ right }) => right.length === 1)
  const keyPlaces = shuffle(sound.map((_, index) => index % OPTIONS), random)
  const keyAt = new Map(sound.map(({ id }, index) => [id, keyPlaces[index]!]))
  const batches: QuestionBatch[] = []
  for (let first = 0; first < picked.length; first += 2) {
    const pair = picked.slice(first, first + 2)
    const questions = shuffle(pair.flatMap((set) => set.questions), random)
    batches.push({
      sets: pair.map(({ set }) => set),
      questions: questions.map((question) => arrange(question, keyAt.get(question.id) ?? 0, random)),
    })
  }

  const targets = shuffle(WRITING_SETS, random).sort((a, b) => age(a.id) - age(b.id)).slice(0, TARGETS)
  return { groups, batches, targets }
}

/** Ids of all items of a sitting: what the next one should leave out. */
export function examItemIds({ groups, batches, targets }: Exam): string[] {
  return [
    ...groups.flatMap(({ claims }) => claims.map(({ id }) => id)),
    ...batches.flatMap(({ questions }) => questions.map(({ id }) => id)),
    ...targets.map(({ id }) => id),
  ]
}
