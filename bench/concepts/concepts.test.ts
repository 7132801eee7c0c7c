import { expect, test } from 'vitest'
import { fitLogistic, type Row } from './logistic.ts'
import { topicsOf } from './slides.ts'

test('the fit finds the sign of what matters, ignores what never changes, and is the same on every run', () => {
  const rows = Array.from({ length: 200 }, (_, n): Row => ({ x: [n % 20, 7, (n * 13) % 11], y: n % 20 > 11 ? 1 : 0, weight: 1 }))
  const model = fitLogistic(rows, 1)
  expect(model.of[0]).toBeGreaterThan(0.3)
  expect(model.of[1]).toBe(0)
  expect(Math.abs(model.of[2] ?? 1)).toBeLessThan(0.1)
  expect(fitLogistic(rows, 1)).toEqual(model)
  expect(Math.abs(fitLogistic(rows, 1000).of[0] ?? 1)).toBeLessThan(model.of[0] ?? 0)
})

test('an entry of the list of topics gives its title and the items of its brackets', () => {
  const list = '## A\n- A1. Bees in general (Drones, role of the queen and hive)\n- A10. Ants (Anthills)'
  expect(topicsOf(list, 'A1')).toEqual(['bee', 'drone', 'role of the queen', 'hive'])
  expect(topicsOf(list, 'B1')).toEqual([])
})
