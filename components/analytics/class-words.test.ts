import { expect, test } from 'vitest'
import type { ClassEvidence } from '#lib/analytics/view.ts'
import { answersLine, orMore, pageHref, shareInWords, verdictOf } from './class-words.ts'

test('a word only where the whole interval allows it', () => {
  const word = (lo: number, hi: number, evidence: ClassEvidence = 'good') => verdictOf({ band: { lo, hi, at: (lo + hi) / 2 }, evidence })
  expect(word(28, 41)).toBe('Most go wrong')
  expect(word(28, 50)).toBe('About half are right')
  expect(word(50, 71)).toBe('About half are right')
  expect(word(51, 71)).toBe('Most are right')
  expect(word(2, 45, 'thin')).toBe('Too early to say')
})

test('thin evidence has no best guess, in words either', () => {
  const band = { lo: 8, hi: 66, at: 30 }
  expect(shareInWords({ band, evidence: 'thin' })).toBe('between 8 and 66 of 100 right')
  expect(shareInWords({ band, evidence: 'some' })).toBe('between 8 and 66 of 100 right, most likely 30')
})

test('counts and places', () => {
  expect(answersLine({ students: 34, answers: 51 })).toBe('34 students, 51 answers')
  expect(orMore(10)).toBe('10 or more students')
  expect(pageHref({ materialId: 'm', page: 3 })).toBe('/materials/m?page=3')
  expect(pageHref({ materialId: 'm', page: null })).toBe('/materials/m')
})
