import { describe, expect, test } from 'vitest'
import { HOSTILE, TRAPS, type TrapKey } from './fixtures/trap-answers.ts'
import { gradeWritten, type FacetsKey } from './grade-written.ts'

const keyOf = ({ reference, facets }: TrapKey): FacetsKey =>
  ({ kind: 'facets', reference, facets: facets.map((text, at) => ({ id: `f${at + 1}`, text, citation: null })) })
const verdictOf = (set: TrapKey, text: string) => gradeWritten(keyOf(set), text, { stem: set.stem, language: 'en' }).record.verdict

test('there are enough traps', () => {
  expect(TRAPS.flatMap(({ traps }) => traps).length + HOSTILE.length).toBeGreaterThanOrEqual(60)
})

describe.each(TRAPS.map((set) => [set.stem, set] as const))('%s', (_, set) => {
  // Without these, a grader that finds nothing would pass.
  test.each(set.right)('found: %s', (text) => expect(verdictOf(set, text)).toBe('all-found'))
  const rows = [...set.traps, ...HOSTILE].map(([kind, text]) => [kind, text.slice(0, 130), text] as const)
  test.each(rows)('%s: %s', (_kind, _start, text) => expect(verdictOf(set, text)).not.toBe('all-found'))
  test('what is not there is missing only where nothing else was said', () => {
    expect(verdictOf(set, '')).toBe('missing')
    expect(verdictOf(set, 'Something in quite other words that a person would have to read and understand first.')).toBe('cannot-tell')
  })
})

test('found words are the student\u2019s own', () => {
  for (const set of TRAPS) {
    for (const text of [...set.right, ...set.traps.map(([, trap]) => trap)]) {
      const { record, matched } = gradeWritten(keyOf(set), text, { stem: set.stem, language: 'en' })
      for (const { words } of record.facets) if (words !== null) expect(text).toContain(words)
      for (const { start, end } of matched) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}]/u)
    }
  }
})

test('another language than English is never judged by its words', () => {
  const set = TRAPS[0]!
  expect(gradeWritten(keyOf(set), set.reference, { stem: set.stem, language: 'de' }).record.verdict).toBe('cannot-tell')
})

test('names that the lecture gives one thing are one', () => {
  const point = 'It prevents backflow into the left atrium'
  const set: TrapKey = { stem: 'What does the mitral valve do?', reference: `${point}.`, facets: [point] }
  const names = [['backflow', 'regurgitation']]
  const text = 'It prevents regurgitation into the left atrium.'
  expect(gradeWritten(keyOf(set), text, { stem: set.stem, language: 'en' }).record.verdict).toBe('cannot-tell')
  expect(gradeWritten(keyOf(set), text, { stem: set.stem, language: 'en', names }).record.verdict).toBe('all-found')
})
