import { expect, test } from 'vitest'
import { choosePassages } from './choose-passages.ts'

const passage = (ordinal: number, weight: number, length = 350) => ({ id: `p${ordinal}`, ordinal, weight, text: 'x'.repeat(length) })
const ids = (chosen: { id: string }[]) => chosen.map(({ id }) => id)

test('the weightiest that fit, in reading order', () => {
  const all = [passage(1, 1), passage(2, 3), passage(3, 2), passage(4, 3)]
  expect(ids(choosePassages(all, 340))).toEqual(['p2', 'p3', 'p4'])
  expect(ids(choosePassages(all, 10_000))).toEqual(['p1', 'p2', 'p3', 'p4'])
})

test('one that is too long is passed over for a shorter one, and never cut', () => {
  expect(ids(choosePassages([passage(1, 3), passage(2, 2, 3500), passage(3, 1)], 250))).toEqual(['p1', 'p3'])
})

test('the first comes along even where nothing fits', () => {
  expect(ids(choosePassages([passage(1, 1, 9000), passage(2, 2, 9000)], 100))).toEqual(['p2'])
  expect(choosePassages([], 100)).toEqual([])
})
