import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { groupConcepts } from './group-concepts.ts'

const place = (concept: string, ordinal: number, path: string[], materialId = 'm') =>
  ({ materialId, materialTitle: `Title of ${materialId}`, ordinal, path, concept })
const shape = (groups: ReturnType<typeof groupConcepts<string>>) => groups.map(({ title, concepts }) => [title, concepts.join('')])

describe('groups', () => {
  test('by the first headings that differ, in reading order', () => {
    const placed = [
      place('c', 9, ['Memory', 'Parts']), place('a', 1, ['Memory', 'How it works', 'Encoding']), place('b', 2, ['Memory', 'How it works']),
      place('d', 11, ['Memory', 'Parts']), place('e', 12, ['Memory', 'Parts']), place('f', 3, ['Memory', 'How it works']),
    ]
    expect(shape(groupConcepts(placed))).toEqual([['How it works', 'abf'], ['Parts', 'cde']])
  })
  test('a heading a slide is no grouping', () => {
    const placed = ['a', 'b', 'c', 'd'].map((name, index) => place(name, index, [`Slide ${index}`]))
    expect(shape(groupConcepts(placed))).toEqual([['Title of m', 'abcd']])
  })
  test('one heading, none, and two materials', () => {
    expect(shape(groupConcepts(['a', 'b', 'c'].map((name, index) => place(name, index, ['Memory']))))).toEqual([['Memory', 'abc']])
    expect(shape(groupConcepts(['a', 'b', 'c'].map((name, index) => place(name, index, []))))).toEqual([['Title of m', 'abc']])
    expect(shape(groupConcepts([place('a', 0, []), place('b', 0, [], 'n')]))).toEqual([['Title of m', 'a'], ['Title of n', 'b']])
    expect(groupConcepts([])).toEqual([])
  })
})

describe('assessment', () => {
  const nothing = { intercept: null, ability: null, difficulty: null, mastery: null }
  const now = new Date('2026-11-25T12:00:00Z')
  test('nothing known', () => {
    const said = { word: 'Not asked yet', evidence: 'none', evidenceText: 'not asked yet', answers: 0, lastAskedDays: null }
    expect(assess(nothing, now)).toMatchObject(said)
  })
  test('partial scores still count whole answers; time widens the band', () => {
    const mastery = {
      deviation: { mean: 0.5, variance: 0.3 }, successes: 1.7, failures: 1.3, recentSuccesses: 1, recentFailures: 1,
      unaided: 3, unaidedDays: ['2026-11-20'], lastAt: new Date('2026-11-20T13:00:00Z'),
    }
    const later = assess({ ...nothing, mastery }, now)
    expect(later).toMatchObject({ answers: 3, lastAskedDays: 4, evidence: 'some' })
    const then = assess({ ...nothing, mastery }, mastery.lastAt)
    expect(later.band.hi - later.band.lo).toBeGreaterThan(then.band.hi - then.band.lo)
  })
})
