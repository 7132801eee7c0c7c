import { describe, expect, test } from 'vitest'
import { ASIDE_RULES, EXAMPLE_OPENINGS, STORY_RULES } from '#lib/explanations/recompose/line-rules.ts'
import { INTRODUCTION_RULES } from '#lib/explanations/recompose/introduction-rules.ts'
import { DELETION_RULES, OPENER_RULES } from './delete-rules.ts'
import { SCOPE_LISTS } from './split-rules.ts'

const patterns = [...DELETION_RULES, ...OPENER_RULES, ...ASIDE_RULES, ...EXAMPLE_OPENINGS, ...STORY_RULES]

describe('every rule takes its example and leaves the other', () => {
  test.each(patterns.map((rule) => [rule.name, rule] as const))('%s', (_, { pattern, accepts, rejects }) => {
    expect(accepts.search(pattern)).not.toBe(-1)
    expect(rejects.search(pattern)).toBe(-1)
  })

  test.each(SCOPE_LISTS.map((list) => [list.name, list] as const))('%s', (_, { words, accepts, rejects }) => {
    expect(words).toContain(accepts)
    expect(words).not.toContain(rejects)
  })

  test.each(INTRODUCTION_RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    const fits = (marked: string) => {
      const [before = '', , after = ''] = marked.split('*')
      return rule.before.test(before) && rule.after.test(after)
    }
    expect(fits(rule.accepts)).toBe(true)
    expect(fits(rule.rejects)).toBe(false)
  })
})
