import { expect, test } from 'vitest'
import { wilson } from '#lib/utils/wilson.ts'
import { clusteredShare } from './clustered-share.ts'

test('one answer each is Wilson of one fewer student', () => {
  // The variance of m single answers is p(1 - p) / (m - 1).
  const { share, low, high } = clusteredShare([[1], [1], [1], [0], [0], [0], [0], [0], [0], [0]])
  expect(share).toBe(0.3)
  const { low: lo, high: hi } = wilson(2.7, 9)
  expect([low, high]).toEqual([expect.closeTo(lo, 12), expect.closeTo(hi, 12)])
})

test('students who answer all right or all wrong count as one answer each, however many they give', () => {
  // By hand: p = .4, sum of (y - px)^2 = 2 * 16 * .36 + 3 * 16 * .16 = 19.2, v = 5/4 * 19.2 / 400 = .06, n* = .24 / .06 = 4.
  const { low, high } = clusteredShare([[1, 1, 1, 1], [1, 1, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
  const { low: lo, high: hi } = wilson(1.6, 4)
  expect([low, high]).toEqual([expect.closeTo(lo, 12), expect.closeTo(hi, 12)])
})

test('alike by luck is not taken for sure', () => {
  // No variance between students: n* = 20 / (1 + 3 * .15).
  const half = clusteredShare(Array.from({ length: 5 }, () => [1, 1, 0, 0]))
  expect(half.low).toBeCloseTo(wilson(10 / 1.45, 20 / 1.45).low, 12)
  const all = clusteredShare(Array.from({ length: 5 }, () => [1, 1, 1, 1]))
  expect([all.share, all.high]).toEqual([1, 1])
  expect(all.low).toBeCloseTo(1 / (1 + (1.959963984540054 ** 2 * 1.45) / 20), 12)
})

test('partial credit, unequal numbers of answers, and what is never left', () => {
  const { share, low, high } = clusteredShare([[0.5], [1, 0], [0.5, 1, 0], [1], [0]])
  expect(share).toBeCloseTo(4 / 8, 12)
  expect(0 <= low && low < share && share < high && high <= 1).toBe(true)
})
