import { expect, test } from 'vitest'
import { applyAnswers } from './apply-answers.ts'
import type { EvidenceAnswer, Loaded } from './apply-answers.ts'
import { PRIOR, priorConcept } from './state.ts'

const NOON = new Date('2026-11-25T12:00:00Z')
const { difficulty, ...concept } = priorConcept()
const loaded = (lastAt: Date): Loaded => ({
  intercept: PRIOR.intercept,
  ability: PRIOR.ability,
  items: new Map([['q', { mean: 0, variance: PRIOR.itemVariance }]]),
  difficulties: new Map([['c', difficulty]]),
  masteries: new Map([['c', { ...concept, unaided: 0, unaidedDays: [], lastAt }]]),
  answered: new Set(),
})
const answer: EvidenceAnswer = { questionId: 'q', conceptIds: ['c'], score: 1, guess: 0, helped: false, difficultyPrior: 0 }
const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour))

test('the last answer on a concept is the latest, also where an earlier paper is graded after it', () => {
  const lastAt = (now: Date) => applyAnswers(loaded(NOON), [answer], now, 'UTC').after.masteries.get('c')?.lastAt
  expect(lastAt(at(15))).toEqual(at(15))
  expect(lastAt(at(9))).toEqual(NOON)
})

test('a score outside 0..1 and a row that was not loaded are faults of the caller', () => {
  expect(() => applyAnswers(loaded(NOON), [{ ...answer, score: 1.1 }], NOON, 'UTC')).toThrow('0..1')
  expect(() => applyAnswers(loaded(NOON), [{ ...answer, conceptIds: ['other'] }], NOON, 'UTC')).toThrow('No row was loaded for other')
})
