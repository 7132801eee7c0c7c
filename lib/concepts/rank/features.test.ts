import { expect, test } from 'vitest'
import { analyseSentences } from '#lib/concepts/facts/analyse-sentences.ts'
import { settleFacts } from '#lib/concepts/facts/settle-facts.ts'
import { FEATURE_NAMES, logitOf } from './features.ts'
import { memorySentences } from './fixtures/memory-lecture.ts'
import { scoreCandidates } from './score-candidates.ts'
import { WEIGHTS } from './weights.ts'

const analysed = settleFacts(analyseSentences(memorySentences()))

test('every feature has a weight and a finite value for every candidate', () => {
  expect(Object.keys(WEIGHTS.of)).toEqual(FEATURE_NAMES)
  const { candidates } = scoreCandidates(analysed, [['How Memory Functions']])
  expect(candidates.length).toBeGreaterThan(50)
  for (const { features } of candidates) expect(features.every(Number.isFinite)).toBe(true)
})

test('other weights rank otherwise, and by the log odds they give', () => {
  const none = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as typeof WEIGHTS.of
  const byFrequency = { intercept: -1, of: { ...none, frequency: 1 } }
  const { candidates } = scoreCandidates(analysed, [['How Memory Functions']], byFrequency)
  expect(candidates[0]?.key).toBe('memory')
  expect(logitOf(candidates[0]?.features ?? [], byFrequency)).toBeCloseTo(candidates[0]?.score ?? 0)
})
