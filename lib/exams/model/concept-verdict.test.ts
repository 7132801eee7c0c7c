import { expect, test } from 'vitest'
import { conceptVerdict } from './concept-verdict.ts'

test('one or two questions are too few, unless both were missed', () => {
  expect([conceptVerdict(1, 1), conceptVerdict(0, 1), conceptVerdict(1, 2), conceptVerdict(2, 2)]).toEqual(Array(4).fill('Too few to say'))
  expect(conceptVerdict(0, 2)).toBe('Look again')
})

test('from three on the share decides', () => {
  expect(conceptVerdict(3, 3)).toBe('Solid so far')
  expect(conceptVerdict(2, 3)).toBe('Mostly there')
  expect(conceptVerdict(2, 4)).toBe('Mostly there')
  expect(conceptVerdict(1, 3)).toBe('Look again')
})
