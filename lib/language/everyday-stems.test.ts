import { expect, test } from 'vitest'
import { everydayShare } from './everyday-stems.ts'
import { stem } from './stems.ts'

test('all forms of an everyday word count together, a technical one is rare, nonsense is never said', () => {
  expect(everydayShare(stem('walking'))).toBeGreaterThan(1e-4)
  expect(everydayShare(stem('walking'))).toBe(everydayShare(stem('walks')))
  expect(everydayShare(stem('hippocampus'))).toBeLessThan(1e-6)
  expect(everydayShare('zzqx')).toBe(0)
  expect(everydayShare('')).toBe(0)
})
