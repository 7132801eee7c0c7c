import { expect, test } from 'vitest'
import { mergeAnswers, nextRevision } from './merge-answers.ts'
import { announcement, clockText, spokenTime } from './time-left.ts'

test('the clock', () => {
  expect([462_000, 461_001, 3_601_000, 1, 0, -5].map(clockText)).toEqual(['07:42', '07:42', '1:00:01', '00:01', '00:00', '00:00'])
  expect([462_000, 60_000, 61_000, 1_000].map(spokenTime)).toEqual(['7 minutes 42 seconds', '1 minute', '1 minute 1 second', '1 second'])
})

test('is read out each minute, at the end every ten seconds', () => {
  const seconds = (from: number, to: number) => new Set(Array.from({ length: from - to + 1 }, (_, n) => announcement((from - n) * 1000)))
  expect([...seconds(180, 61)]).toEqual(['3 minutes left', '2 minutes left'])
  expect([...seconds(60, 41)]).toEqual(['1 minute left', '50 seconds left'])
  expect(announcement(0)).toBe('Time is up')
})

test('the later change wins, in whichever tab it was made', () => {
  const answer = (revision: number) => ({ itemId: 'a', response: null, flagged: false, revision, savedAt: null })
  const here = new Map([['a', answer(5)]])
  expect(mergeAnswers(here, [answer(4), answer(5)])).toBe(here)
  expect(mergeAnswers(here, [answer(6)]).get('a')?.revision).toBe(6)
  expect([nextRevision(0, 1000, 5000), nextRevision(90, 1000, 5000), nextRevision(0, 1000, 500)]).toEqual([40, 91, 1])
})
