import { expect, test } from 'vitest'
import { resultState, satAction, satState, shareWord, turnout } from './set-words.ts'

test.each([
  [4, 4, 'Too few to say'],
  [4, 5, 'Most have it'],
  [3, 5, 'Some missed it'],
  [2, 5, 'Many missed it'],
])('%d of %d right: %s', (right, of, word) => expect(shareWord(right, of)).toBe(word))

test('who handed in and then left the class still counts', () => {
  const open = { stage: 'open' as const }
  expect(turnout({ ...open, students: 1, handedIn: 2, sitting: 0 })).toBe('2 of 2 handed in')
  expect(turnout({ ...open, students: 30, handedIn: 12, sitting: 3 })).toBe('12 of 30 handed in, 3 sitting now')
  expect(resultState({ state: 'handed-in', closedBy: 'CLOCK', hasLeft: true })).toBe('Handed in, by clock, left the class')
})

test('a student reads no score before the exam closes', () => {
  const attempt = { attemptId: 'a', isOpen: false, answered: 3, score: 2, maxScore: 3 }
  const exam = { examId: 'e', courseId: 'c', attempt, closes: 'Mon 30 Nov, 10:00' }
  expect(satState({ ...exam, stage: 'open' })).toBe('Handed in. Your result opens on Mon 30 Nov, 10:00')
  expect(satState({ ...exam, stage: 'closed' })).toBe('2 of 3')
  expect(satAction({ ...exam, stage: 'closed' })).toEqual({ href: '/exams/report/a', name: 'Report' })
  expect(satAction({ ...exam, attempt: null, stage: 'open' })).toEqual({ href: '/courses/c/exams/e', name: 'Start' })
})
