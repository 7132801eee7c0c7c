import { expect, it } from 'vitest'
import { piecesOf, piecesWithin, widenToFormulas } from './text-pieces.ts'

const TEXT = 'Let $x^2$ be it.'
const PIECES = piecesOf(TEXT)

it('tells formulas from words and from money', () => {
  expect(PIECES.map(({ latex }) => latex)).toEqual([null, 'x^2', null])
  for (const text of ['It costs $5, or $6 with milk.', 'From $5-$10 a day.', 'In R, cups$rim and cups$foot are columns.', '']) {
    expect(piecesOf(text).every(({ latex }) => latex === null)).toBe(true)
  }
  expect(piecesOf('$$a$$')).toEqual([{ start: 0, end: 5, latex: 'a', isDisplay: true }])
})

it('widens a mark that cuts a formula to all of it, and leaves others', () => {
  expect(widenToFormulas(PIECES, 0, 6)).toEqual({ from: 0, to: 9 })
  expect(widenToFormulas(PIECES, 6, 12)).toEqual({ from: 4, to: 12 })
  expect(widenToFormulas(PIECES, 10, 12)).toEqual({ from: 10, to: 12 })
  expect(widenToFormulas(PIECES, 3, 3)).toBeNull()
})

it('cuts words at the ends of a part', () => {
  expect(piecesWithin(PIECES, 2, 11).map(({ start, end }) => TEXT.slice(start, end))).toEqual(['t ', '$x^2$', ' b'])
})
