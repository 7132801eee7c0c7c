import { expect, test } from 'vitest'
import { inFives } from './fewest.ts'
import { byStruggle, sumUpConcept } from './sum-up-concept.ts'

const tries = (scores: readonly number[]) =>
  scores.map((score, index) => ({ conceptId: 'c', userId: `s${index}`, score, isOpen: false, isEnrolled: true }))

test('no number for fewer than five', () => {
  expect(sumUpConcept(tries([1, 0, 1, 0]))).toBeNull()
  expect(sumUpConcept(tries([1, 0, 1, 0, 0]))).toEqual({
    students: 5, answers: 5, band: { lo: 10, hi: 80, at: 40 }, evidence: 'thin',
  })
})

test('the more students, the better the evidence', () => {
  const evidence = (n: number) => sumUpConcept(tries(Array.from({ length: n }, (_, index) => index % 2)))?.evidence
  expect([5, 15, 50].map(evidence)).toEqual(['thin', 'some', 'good'])
})

test('the surest struggle first: many who are wrong before few who may be', () => {
  const concept = (name: string, lo: number, at: number, hi: number) => ({ name, band: { lo, at, hi } })
  const alike = ['b', 'a'].map((name) => concept(name, 30, 35, 41))
  const list = [concept('thin', 4, 20, 62), concept('known', 70, 80, 88), concept('weak', 28, 34, 41), ...alike]
  expect(list.toSorted(byStruggle).map(({ name }) => name)).toEqual(['weak', 'a', 'b', 'thin', 'known'])
})

test('whole fives', () => {
  expect([4, 5, 9, 10, 34].map(inFives)).toEqual([0, 5, 5, 10, 30])
})
