import { describe, expect, test } from 'vitest'
import { unitsNamed } from '#lib/questions/grade/read-unit.ts'
import { MEASURES } from './measures.ts'
import { BEFORE_NUMBER } from './number-frame.ts'

describe('units of answers', () => {
  const names = (text: string) => unitsNamed(text).map(({ rule }) => rule.name)
  test.each(MEASURES.map((rule) => [rule.name, rule] as const))('%s', (name, { accepts, rejects }) => {
    expect(names(accepts)).toContain(name)
    expect(names(rejects)).not.toContain(name)
  })
})

test.each(BEFORE_NUMBER.map((rule) => [rule.name, rule] as const))('before a number: %s', (_, { pattern, accepts, rejects }) => {
  expect(accepts).toMatch(pattern)
  expect(rejects).not.toMatch(pattern)
})
