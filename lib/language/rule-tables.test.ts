import { describe, expect, it } from 'vitest'
import { PLURAL_RULES, SINGULAR_ENDINGS, SINGULAR_IN_S } from './rules/plurals.ts'
import { STOP_WORD_LISTS } from './rules/stop-words.ts'
import { singular } from './singular.ts'

describe('tables of words', () => {
  it.each([...STOP_WORD_LISTS, ...SINGULAR_IN_S].map((list) => [list.name, list] as const))('%s', (_, list) => {
    expect(list.words).toContain(list.accepts)
    expect(list.words).not.toContain(list.rejects)
  })
  it.each(PLURAL_RULES.map((rule) => [rule.name, rule] as const))('plural %s', (_, rule) => {
    const [plural = '', one] = rule.accepts.split(' > ')
    expect(plural).toMatch(rule.pattern)
    expect(singular(plural)).toBe(one)
    expect(rule.rejects).not.toMatch(rule.pattern)
  })
  it.each(SINGULAR_ENDINGS.map((rule) => [rule.name, rule] as const))('singular %s', (_, rule) => {
    expect(singular(rule.accepts)).toBe(rule.accepts)
    expect(rule.rejects).not.toMatch(rule.pattern)
  })
})
