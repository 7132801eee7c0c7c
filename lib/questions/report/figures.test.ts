import { expect, test } from 'vitest'
import { coverageOf, keyFigures, pageRanges, solvedFigures } from './figures.ts'

const choice = (keyed: number, ...texts: string[]) =>
  ({ options: texts.map((text, at) => ({ id: String(at), text })), key: { kind: 'choice' as const, optionId: String(keyed) } })

test('places of keys, and keys that are strictly the longest', () => {
  expect(keyFigures([choice(0, 'long one', 'b', 'c'), choice(2, 'a', 'b', 'c'), choice(0, 'aa', 'bb')])).toEqual({
    keyPlaces: [2, 0, 1], longest: { keys: 1, of: 3 },
  })
  expect(keyFigures([])).toEqual({ keyPlaces: [], longest: { keys: 0, of: 0 } })
})

test('who solved it: a model only where each of its rounds agreed', () => {
  const row = (check: string, passed = true) => ({ check, passed })
  expect(solvedFigures([
    { verdicts: [row('solved 1'), row('solved 2')] }, { verdicts: [row('solved 1'), row('solved 2', false)] },
    { verdicts: [row('solved independently')] }, { verdicts: [row('solved independently', false)] }, { verdicts: [] },
  ])).toEqual({ byModel: 1, bySecondMethod: 1, byNeither: 3 })
})

test('what is not touched is named, the rest counted', () => {
  const all = Array.from({ length: 15 }, (_, at) => ({ id: String(at), name: `c${at}` }))
  const { touched, of, untouched, more } = coverageOf(all, new Set(['0']))
  expect([touched, of, untouched.length, untouched[0], more]).toEqual([1, 15, 12, 'c1', 2])
  expect(pageRanges([1, 3, 4, 6, 7, 8])).toBe('1, 3, 4, 6 to 8')
})
