import { expect, test } from 'vitest'
import { courseDeletionSentence, listNames, whoLine } from './course-words.ts'

test('names are listed as people say them', () => {
  const lists = [[], ['you'], ['you', 'Tomás'], ['you', 'Tomás', 'Anna']]
  expect(lists.map(listNames)).toEqual(['', 'you', 'you and Tomás', 'you, Tomás and Anna'])
})

test('an instructor reads how many are in a class, a student only who teaches it', () => {
  expect(whoLine({ role: 'INSTRUCTOR', students: 0, taughtBy: [] })).toBe('No students yet, taught by you')
  expect(whoLine({ role: 'INSTRUCTOR', students: 41, taughtBy: ['Tomás Rey'] })).toBe('41 students, taught by you and Tomás Rey')
  expect(whoLine({ role: 'STUDENT', students: 41, taughtBy: ['Tomás Rey'] })).toBe('Taught by Tomás Rey')
})

test('a deletion says what goes with it', () => {
  expect(courseDeletionSentence({ students: 0, materials: 0, questions: 0, exams: 0 })).toBe('Nothing else goes with it.')
  expect(courseDeletionSentence({ students: 1, materials: 1, questions: 0, exams: 0 })).toBe(
    'With it goes 1 lecture. 1 student loses what they did in it.',
  )
  expect(courseDeletionSentence({ students: 30, materials: 2, questions: 90, exams: 1 })).toBe(
    'With it go 2 lectures, 90 questions and 1 set exam. 30 students lose what they did in it.',
  )
})
