import { describe, expect, it } from 'vitest'
import { FREE, restAfterDrag, step } from './use-sheet.ts'

describe('restAfterDrag', () => {
  it('goes to the nearest rest', () => {
    expect(restAfterDrag('half', 0.8)).toBe('low')
    expect(restAfterDrag('half', 0.05)).toBe('full')
    expect(restAfterDrag('full', 0.84)).toBe('low')
  })

  it('takes a clear pull for a step, and a small one back', () => {
    expect(restAfterDrag('half', FREE.half + 0.1)).toBe('low')
    expect(restAfterDrag('half', FREE.half - 0.1)).toBe('full')
    expect(restAfterDrag('half', FREE.half + 0.02)).toBe('half')
  })

  it('stays within its ends', () => {
    expect(step('full', 1)).toBe('full')
    expect(step('low', -1)).toBe('low')
  })
})
