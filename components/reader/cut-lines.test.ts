import { describe, expect, it } from 'vitest'
import { cutLines, inkByRow } from './cut-lines.ts'

const rows = (text: string) => [...text].map((row) => row === '#')

describe('cutLines', () => {
  it('finds the rest of a line at either edge', () => {
    expect(cutLines(rows('##..###..###..#'), 5)).toEqual({ top: 2, bottom: 1 })
  })

  it('leaves whole lines alone', () => {
    expect(cutLines(rows('..###..###..'), 5)).toEqual({ top: 0, bottom: 0 })
    expect(cutLines([], 5)).toEqual({ top: 0, bottom: 0 })
  })

  it('leaves what is higher than a line: a figure is cut, not blanked', () => {
    expect(cutLines(rows('######..###..'), 5)).toEqual({ top: 0, bottom: 0 })
  })
})

describe('inkByRow', () => {
  it('tells ink from paper and from what was never drawn', () => {
    const pixel = (grey: number, opacity = 255) => [grey, grey, grey, opacity]
    const pixels = new Uint8ClampedArray([...pixel(255), ...pixel(20), ...pixel(250), ...pixel(240), ...pixel(0, 0), ...pixel(255)])
    expect(inkByRow(pixels, 2)).toEqual([true, false, false])
  })
})
