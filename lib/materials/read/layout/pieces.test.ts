import { expect, it } from 'vitest'
import { run, TIMES } from '#lib/materials/read/fixtures/make-runs.ts'
import { packBoxes } from './pack-boxes.ts'
import { characterOffsets, piecesOfRun } from './pieces.ts'

const widths = { a: 0.5, i: 0.25, ' ': 0.25 }

it('gives the room of a justified line to its spaces', () => {
  // "aa ii aa": 3 ems of letters and spaces at size 10 are 30 points; 10 more go to the two spaces.
  const justified = run('aa ii aa', 100, 50, { width: 40, font: { ...TIMES, widths } })
  expect(piecesOfRun(justified).map(({ text, x, width }) => [text, x, width])).toEqual([['aa', 100, 10], ['ii', 117.5, 5], ['aa', 130, 10]])
})

it('scales all characters where widths and spaces cannot explain the run', () => {
  const stretched = run('aaii', 0, 50, { width: 30, font: { ...TIMES, widths } })
  expect(characterOffsets(stretched)).toEqual([0, 10, 20, 25, 30])
})

it('measures text that runs from right to left from its right edge', () => {
  const pieces = piecesOfRun(run('aa ii', 100, 50, { width: 17.5, rtl: true, font: { ...TIMES, widths } }))
  expect(pieces.map(({ x }) => x)).toEqual([107.5, 100])
})

it('joins boxes only where counting finds the words again', () => {
  const box = (start: number, end: number, x: number, width: number) => ({ page: 1, x, y: 0.1, width, height: 0.02, start, end })
  const even = [box(0, 4, 0.1, 0.04), box(5, 9, 0.15, 0.04)]
  expect(packBoxes(even, 1.4, new Set())).toEqual([{ ...even[0], width: 0.09, end: 9 }])
  expect(packBoxes(even, 1.4, new Set([5]))).toHaveLength(2)
  expect(packBoxes([even[0] as (typeof even)[0], box(5, 9, 0.18, 0.04)], 1.4, new Set())).toHaveLength(2)
})
