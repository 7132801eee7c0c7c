import { describe, expect, it } from 'vitest'
import { stripView } from './strip-view.ts'

describe('stripView', () => {
  it('shows lines around the passage and leaves out the margins', () => {
    const view = stripView([{ x: 0.15, y: 0.5, width: 0.6, height: 0.02 }])
    expect(view?.x).toBeCloseTo(0.077)
    expect(view?.width).toBeCloseTo(0.846)
    expect(view?.y).toBeCloseTo(0.5 - 0.0516 - 0.0029)
    expect(view?.height).toBeCloseTo(0.02 + 2 * 0.0545)
  })

  it('measures the distance of lines where there are two', () => {
    const box = { x: 0.15, width: 0.6, height: 0.02 }
    const view = stripView([{ ...box, y: 0.5 }, { ...box, y: 0.53 }])
    expect(view?.y).toBeCloseTo(0.5 - 0.06 - 0.005)
  })

  it('stays on the page and keeps text that stands in the margin', () => {
    const view = stripView([{ x: 0.01, y: 0.005, width: 0.98, height: 0.02 }])
    expect(view).toMatchObject({ x: 0, y: 0, width: 1 })
  })

  it('shows a long passage from its beginning, to the end of a line', () => {
    const boxes = Array.from({ length: 40 }, (_, line) => ({ x: 0.1, y: 0.1 + line * 0.02, width: 0.8, height: 0.018 }))
    const view = stripView(boxes)
    expect(view?.y).toBeCloseTo(0.1 - 0.04 - 0.001)
    expect(view?.height).toBeGreaterThan(0.3)
    expect(view?.height).toBeLessThan(0.341)
    const shown = boxes.filter(({ y, height }) => y + height <= (view?.y ?? 0) + (view?.height ?? 0))
    expect((view?.y ?? 0) + (view?.height ?? 0)).toBeCloseTo(0.1 + (shown.length - 1) * 0.02 + 0.018 + 0.001)
  })

  it('has nothing to show without boxes', () => {
    expect(stripView([])).toBeNull()
  })
})
