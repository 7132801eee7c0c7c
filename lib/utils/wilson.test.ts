import { expect, it } from 'vitest'
import { wilson } from './wilson.ts'

it('agrees with published values', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29.
  const published = [[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]] as const
  for (const [k, n, low, high] of published) {
    expect(wilson(k, n).low).toBeCloseTo(low, 4)
    expect(wilson(k, n).high).toBeCloseTo(high, 4)
  }
})

it('stays within 0 and 1 and holds the share', () => {
  for (let n = 1; n <= 40; n += 1) {
    for (let k = 0; k <= n; k += 1) {
      const { low, high } = wilson(k, n)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(k / n)
      expect(high).toBeGreaterThanOrEqual(k / n)
    }
  }
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
})
