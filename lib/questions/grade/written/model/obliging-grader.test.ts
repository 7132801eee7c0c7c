import { describe, expect, test } from 'vitest'
import { HOSTILE, TRAPS, type TrapKey } from '#lib/questions/grade/written/fixtures/trap-answers.ts'
import { gradeWritten, type FacetsKey } from '#lib/questions/grade/written/grade-written.ts'
import { readVote } from '#lib/questions/tasks/answer-grade/checks.ts'
import { mergeVotes, verdictOn, VOTES } from './merge-votes.ts'
import { withoutDoubtful } from './without-doubtful.ts'

const keyOf = ({ reference, facets }: TrapKey): FacetsKey =>
  ({ kind: 'facets', reference, facets: facets.map((text, at) => ({ id: `f${at + 1}`, text, citation: null })) })

/** What comes of an answer when all three votes find every point and quote for it what they are told. */
function verdictOf(set: TrapKey, answer: string, quote: (point: string) => string) {
  const key = keyOf(set)
  const points = key.facets.map(({ text }, at) => ({ n: at + 1, text, quote: null }))
  const ballot = new Map(points.flatMap(({ n, text }) => {
    const read = readVote({ point: n, words: quote(text), verdict: 'found' }, { language: 'en', question: set.stem, points, answer })
    return read.ok ? [[key.facets[n - 1]!.id, read.value] as const] : []
  }))
  const own = gradeWritten(key, answer, { stem: set.stem, language: 'en' }).record
  const facets = withoutDoubtful(mergeVotes(key.facets.map(({ id }) => id), Array.from({ length: VOTES }, () => ballot)), own, key)
  return verdictOn(facets)
}

describe.each(TRAPS.map((set) => [set.stem, set] as const))('a grader that says yes to everything: %s', (_, set) => {
  const rows = [...set.traps, ...HOSTILE].map(([kind, text]) => [kind, text.slice(0, 130), text] as const)
  test.each(rows)('%s: %s', (_kind, _start, text) => {
    expect(verdictOf(set, text, (point) => point)).not.toBe('all-found')
    expect(verdictOf(set, text, () => text)).not.toBe('all-found')
  })
})

test('a vote that differs, and one that is missing, leave it open', () => {
  const found = { verdict: 'found' as const, words: 'it does' }
  const missing = { verdict: 'missing' as const, words: null }
  const merge = (...votes: (typeof found | typeof missing | null)[]) =>
    mergeVotes(['f1'], votes.map((vote) => new Map(vote ? [['f1', vote]] : [])))[0]?.verdict
  expect(merge(found, found, found)).toBe('found')
  expect(merge(missing, missing, missing)).toBe('missing')
  expect(merge(found, found, missing)).toBe('unclear')
  expect(merge(found, found, null)).toBe('unclear')
  expect(merge(found, found)).toBe('unclear')
})
