import { describe, expect, it } from 'vitest'
import { BETWEEN_RULES, CALLED_RULES, END_RULES, GENERIC_CONCEPT_LISTS, SUBJECT_RULES } from './edge-rules.ts'

const PATTERNS = [...BETWEEN_RULES, ...CALLED_RULES, ...SUBJECT_RULES, ...END_RULES]

describe('rules of edges', () => {
  it.each(PATTERNS.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(rule.accepts).toMatch(rule.pattern)
    expect(rule.rejects).not.toMatch(rule.pattern)
  })
  it.each(GENERIC_CONCEPT_LISTS.map((list) => [list.name, list] as const))('%s', (_, list) => {
    expect(list.words).toContain(list.accepts)
    expect(list.words).not.toContain(list.rejects)
  })
})
