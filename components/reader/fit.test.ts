import { describe, expect, it } from 'vitest'
import { canvasRatio, fitColumn, fitWidth, nextZoom, scrollTopFor, textColumn } from './fit.ts'

describe('fitWidth', () => {
  it('fills the room, up to a width that still reads well', () => {
    expect(fitWidth(608, 1)).toBe(608)
    expect(fitWidth(1400, 1)).toBe(880)
    expect(fitWidth(608, 2)).toBe(1216)
  })
})

describe('fitColumn', () => {
  it('fills a phone with the text and leaves the margins outside', () => {
    const { width, left } = fitColumn(390, { left: 0.1, right: 0.9 })
    expect(width).toBe(457)
    expect(Math.abs(left + 0.1 * width - 12)).toBeLessThanOrEqual(1)
    expect(Math.abs(left + 0.9 * width - 378)).toBeLessThanOrEqual(1)
  })

  it('never leaves a gap beside the page', () => {
    const full = fitColumn(390, { left: 0, right: 1 })
    expect(full).toEqual({ width: 390, left: 0 })
    const right = fitColumn(390, { left: 0.7, right: 0.98 })
    expect(right.left).toBeGreaterThanOrEqual(390 - right.width)
  })

  it('does not blow up one short line, nor a page without text', () => {
    expect(fitColumn(390, { left: 0.4, right: 0.5 }).width).toBe(624)
    expect(fitColumn(390, null)).toEqual({ width: 390, left: 0 })
    expect(fitColumn(390, { left: 0.5, right: 0.5 })).toEqual({ width: 390, left: 0 })
  })
})

describe('textColumn', () => {
  it('spans all boxes', () => {
    expect(textColumn([{ x: 0.2, width: 0.3 }, { x: 0.1, width: 0.1 }])).toEqual({ left: 0.1, right: 0.5 })
    expect(textColumn([])).toBeNull()
  })
})

describe('nextZoom', () => {
  it('steps and stops at both ends', () => {
    expect(nextZoom(1, 1)).toBe(1.25)
    expect(nextZoom(1, -1)).toBe(0.75)
    expect(nextZoom(3, 1)).toBe(3)
    expect(nextZoom(0.5, -1)).toBe(0.5)
  })
})

describe('canvasRatio', () => {
  it('is the device\'s own, until the canvas would be too large', () => {
    expect(canvasRatio(600, 850, 2)).toBe(2)
    const ratio = canvasRatio(2640, 3736, 3)
    expect(2640 * ratio * 3736 * ratio).toBeLessThanOrEqual(16_000_001)
  })
})

describe('scrollTopFor', () => {
  it('centres a passage and keeps a tall one at its beginning', () => {
    expect(scrollTopFor({ top: 500, bottom: 520 }, 400)).toBe(310)
    expect(scrollTopFor({ top: 500, bottom: 1200 }, 400)).toBe(484)
    expect(scrollTopFor({ top: 10, bottom: 20 }, 400)).toBe(0)
  })
})
