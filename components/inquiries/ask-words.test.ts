import { expect, test } from 'vitest'
import { engineWords, nearestTitle, refusalText, refusalTitle } from './ask-words.ts'

test('who spoke and what was left out', () => {
  expect(engineWords({ engine: 'builtin', isAnswered: true, unread: 0, withheld: 0 })).toEqual([
    'Found by search. No language model took part.',
  ])
  expect(engineWords({ engine: 'some-model', isAnswered: true, unread: 1, withheld: 2 })).toEqual([
    'Answered by some-model from passages of your material.', '2 sentences withheld: your material does not say this.',
    '1 lecture is still being read and not searched yet.',
  ])
  expect(engineWords({ engine: 'some-model', isAnswered: false, unread: 0, withheld: 0 })).toEqual([
    'some-model read what came nearest and found no answer in it.',
  ])
})

test('one lecture or several', () => {
  expect([refusalTitle(false), refusalText(true), nearestTitle(false)]).toEqual([
    'Your lecture does not say.', 'Nothing in this course seems to answer this. Asked in other words it may be found.',
    'What comes nearest in your lecture',
  ])
})
