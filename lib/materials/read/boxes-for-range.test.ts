import { describe, expect, it } from 'vitest'
import type { TextBox } from '#lib/materials/document.ts'
import { boxesForRange } from './boxes-for-range.ts'

// "Memory is kept." on one line, "It fades." on the next page.
const boxes: TextBox[] = [
  { page: 1, x: 0.1, y: 0.2, width: 0.12, height: 0.02, start: 0, end: 6 },
  { page: 1, x: 0.23, y: 0.2, width: 0.04, height: 0.02, start: 7, end: 9 },
  { page: 1, x: 0.28, y: 0.2, width: 0.1, height: 0.02, start: 10, end: 15 },
  { page: 2, x: 0.1, y: 0.1, width: 0.04, height: 0.02, start: 16, end: 18 },
  { page: 2, x: 0.15, y: 0.1, width: 0.1, height: 0.02, start: 19, end: 25 },
]

describe('boxesForRange', () => {
  it('gives one rectangle for each line and page', () => {
    const found = boxesForRange(boxes, 0, 25)
    expect(found.map((one) => one.page)).toEqual([1, 2])
    expect(found[0]).toMatchObject({ x: 0.1, y: 0.2 })
    expect(found[0]?.width).toBeCloseTo(0.28)
  })
  it('begins and ends at the words asked for', () => {
    const [one] = boxesForRange(boxes, 7, 15)
    expect(one?.x).toBeCloseTo(0.23)
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeCloseTo(0.38)
  })
  it('cuts inside a word by counting', () => expect(boxesForRange(boxes, 3, 6)[0]).toMatchObject({ x: 0.16, width: 0.06 }))
  it('does not join columns on one height', () => {
    const right = { page: 1, x: 0.55, y: 0.2, width: 0.1, height: 0.02, start: 16, end: 20 }
    expect(boxesForRange([...boxes.slice(0, 3), right], 0, 20)).toHaveLength(2)
  })
  it('takes an exponent into its line', () => {
    const exponent = { page: 1, x: 0.381, y: 0.195, width: 0.01, height: 0.012, start: 15, end: 16 }
    const found = boxesForRange([...boxes.slice(0, 3), exponent], 10, 16)
    expect(found).toHaveLength(1)
    expect(found[0]?.y).toBe(0.195)
  })
  it('parts a line that climbs before it covers its neighbours', () => {
    const climbing = Array.from({ length: 10 }, (_, index) => (
      { page: 1, x: 0.1 + index * 0.05, y: 0.2 + index * 0.004, width: 0.05, height: 0.02, start: index, end: index + 1 }))
    const found = boxesForRange(climbing, 0, 10)
    expect(Math.max(...found.map(({ height }) => height))).toBeLessThanOrEqual(0.0301)
    expect(found.length).toBeGreaterThan(1)
  })
  it('joins words of a line that runs from right to left', () => {
    const rtl = [{ ...boxes[0] as TextBox, x: 0.8 }, { ...boxes[1] as TextBox, x: 0.75 }]
    expect(boxesForRange(rtl, 0, 9)).toMatchObject([{ x: 0.75 }])
  })
  it('gives nothing outside', () => expect(boxesForRange(boxes, 30, 40)).toEqual([]))
})
