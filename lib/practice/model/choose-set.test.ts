import { expect, test } from 'vitest'
import type { Candidate } from '#lib/exams/model/assemble.ts'
import { chooseSet } from './choose-set.ts'
import { dayWord } from '#lib/exams/model/day-word.ts'

const candidate = (id: string, conceptIds: string[], rest: Partial<Candidate> = {}): Candidate => ({
  questionId: id,
  type: 'TYPED_TERM',
  topicIds: [...conceptIds, 'material'],
  conceptIds,
  enemyGroup: id,
  stem: `one${id} two${id} three${id}`,
  keyNames: [],
  optionIds: [],
  keyOptionId: null,
  fixedOrder: false,
  isTrue: null,
  seen: 0,
  ...rest,
})
const ids = (items: { questionId: string }[]) => items.map((item) => item.questionId)
const others = [1, 2, 3, 4].map((n) => candidate(`other${n}`, [`x${n}`]))
const focus = { conceptIds: ['c'], materialIds: ['material'] }

test('at most six, those not met before first', () => {
  const pool = Array.from({ length: 9 }, (_, n) => candidate(`q${n}`, ['c'], { seen: n < 4 ? 1 : 0 }))
  const set = ids(chooseSet(pool, focus, 1))
  expect(set).toHaveLength(6)
  expect(set.filter((id) => Number(id.slice(1)) >= 4)).toHaveLength(5)
})

test('one question on the concept comes first and others of the lecture make it three', () => {
  const set = ids(chooseSet([candidate('own', ['c']), ...others], focus, 1))
  expect(set[0]).toBe('own')
  expect(set).toHaveLength(3)
})

test('what fills up is no enemy of what was chosen', () => {
  const pool = [candidate('own', ['c']), candidate('rival', ['x'], { enemyGroup: 'own' }), candidate('fine', ['y'])]
  expect(ids(chooseSet(pool, focus, 1)).sort()).toEqual(['fine', 'own'])
})

test('a concept without questions is not filled up, a lecture is a topic of its own', () => {
  expect(chooseSet(others, focus, 1)).toEqual([])
  expect(chooseSet(others, { conceptIds: [], materialIds: ['material'] }, 1)).toHaveLength(4)
})

test('days are those of the student', () => {
  const at = new Date('2026-11-24T23:30:00Z')
  expect(dayWord(at, new Date('2026-11-25T08:00:00Z'), 'UTC')).toBe('yesterday')
  expect(dayWord(at, new Date('2026-11-25T08:00:00Z'), 'Europe/Budapest')).toBe('today')
  expect(dayWord(at, new Date('2026-11-28T08:00:00Z'), 'UTC')).toBe('on Tuesday')
  expect(dayWord(at, new Date('2026-12-25T08:00:00Z'), 'UTC')).toBe('on 24 November')
})

const cards = [1, 2, 3, 4, 5, 6, 7].map((n) =>
  candidate(`card${n}`, ['c'], { type: 'RECALL', stem: `What does the slide “alpha${n} beta${n}” say? It has three points.` }))
const cardsIn = (set: { questionId: string }[]) => ids(set).filter((id) => id.startsWith('card')).length

test('cards are at most a third where enough is graded, fill up where it is not, and are all where nothing is', () => {
  const pool = (count: number) => Array.from({ length: count }, (_, n) => candidate(`q${n}`, ['c']))
  const many = chooseSet([...pool(9), ...cards], focus, 1)
  expect([many.length, cardsIn(many)]).toEqual([6, 2])
  expect(ids(many)[2]).toMatch(/^card/)
  const few = chooseSet([...pool(3), ...cards], focus, 1)
  expect([few.length, cardsIn(few)]).toEqual([6, 3])
  expect(cardsIn(chooseSet(cards, focus, 1))).toBe(6)
})

test('a card that was met is no change', () => {
  const pool = Array.from({ length: 9 }, (_, n) => candidate(`q${n}`, ['c']))
  const met = cards.map((card) => ({ ...card, seen: 1 }))
  expect(cardsIn(chooseSet([...pool, ...met], focus, 1))).toBe(0)
})
