import { expect, test } from 'vitest'
import type { FeedbackParts } from '#lib/exams/view.ts'
import { markedWords, resultWords } from './feedback-words.ts'

const pair = (isRight: boolean) => ({ promptId: 'p1', prompt: '', given: '', answer: '', isRight })
const pairs: FeedbackParts = { kind: 'pairs', pairs: [pair(true), pair(false), pair(true)] }
const written = (verdict: 'cannot-tell' | 'waiting'): FeedbackParts => ({ kind: 'written', text: 'x', verdict, facets: [] })
const point = (isTicked: boolean) => ({ id: 'x', isTicked, place: { text: '', page: null, href: null } })

test.each([
  [{ score: 1, given: 'a', parts: null }, 'Right', 'right'],
  [{ score: 0, given: 'a', parts: null }, 'Not right', 'wrong'],
  [{ score: 0, given: null, parts: null }, 'Not answered', 'wrong'],
  [{ score: 2 / 3, given: 'a', parts: pairs }, '2 of 3 right', 'attention'],
  [{ score: null, given: 'x', parts: written('waiting') }, 'Not graded yet', 'attention'],
  [{ score: null, given: 'x', parts: written('cannot-tell') }, 'Mark yourself', 'attention'],
  [{ score: 0.5, given: '', parts: { kind: 'points' as const, text: null, points: [point(true), point(false)] } }, '1 of 2 points', undefined],
])('%o is said to be "%s"', (feedback, words, tone) => expect(resultWords(feedback)).toEqual({ words, tone }))

test('words are marked where they stand, once, and nothing is lost', () => {
  const pieces = markedWords('It fades, and it fades away.', ['fades', 'fades, and', 'not there', '', 'away'])
  expect(pieces.map(({ part }) => part).join('')).toBe('It fades, and it fades away.')
  expect(pieces.filter(({ isMarked }) => isMarked).map(({ part }) => part)).toEqual(['fades, and', 'away'])
})
