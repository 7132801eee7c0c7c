import { expect, test } from 'vitest'
import type { FirstTry } from './first-try.ts'
import { releaseTries } from './release-tries.ts'

const tries = (students: string, more: Partial<FirstTry> = {}): FirstTry[] =>
  [...students].map((userId) => ({ conceptId: 'c', userId, score: 1, isOpen: false, isEnrolled: true, ...more }))
const shown = (given: FirstTry[]) => releaseTries(given).map(({ userId }) => userId).join('')

test('nothing of four students, however much they answered', () => {
  expect(shown(tries('abcd'))).toBe('')
  expect(shown(tries('abcdabcdabcd'))).toBe('')
  expect(shown([])).toBe('')
})

test('answers come in by batches of five students, so that the sixth is not the difference of two looks', () => {
  expect(shown(tries('abcde'))).toBe('abcde')
  expect(shown(tries('abcdef'))).toBe('abcde')
  expect(shown(tries('aabbcdeaaaa'))).toBe('aabbcde')
  expect(shown(tries('abcdefghij'))).toBe('abcdefghij')
  expect(shown(tries('abcdeaaabcd'))).toBe('abcde')
  expect(shown(tries('abcdeaaabcde'))).toBe('abcdeaaabcde')
})

test('every two looks differ by at least five students or not at all', () => {
  const log = tries('abacadbbcegahfbcdaaaebfgcdhabcbbbade')
  let before: FirstTry[] = []
  for (let end = 1; end <= log.length; end += 1) {
    const now = releaseTries(log.slice(0, end))
    expect(now.slice(0, before.length)).toEqual(before)
    const added = new Set(now.slice(before.length).map(({ userId }) => userId)).size
    expect(added === 0 || added >= 5).toBe(true)
    before = now
  }
})

test('beside an exam whose answers are known by name, private ones must be of five by themselves', () => {
  const exam = tries('abcdefgh', { isOpen: true })
  expect(shown([...exam, ...tries('abcd')])).toBe('abcdefgh')
  expect(shown([...exam, ...tries('abcde')])).toBe('abcdefghabcde')
  expect(shown(tries('abcd', { isOpen: true }))).toBe('')
})

test('who leaves stays in the sum until fewer than five of it are left', () => {
  const gone = tries('a', { isEnrolled: false })
  expect(shown([...gone, ...tries('bcdef')])).toBe('')
  expect(shown([...gone, ...tries('bcdefghij')])).toBe('abcdefghij')
  expect(shown([...tries('xyz', { isOpen: true }), ...gone, ...tries('bcde')])).toBe('')
})
