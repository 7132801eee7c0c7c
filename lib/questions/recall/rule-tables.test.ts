import { describe, expect, it } from 'vitest'
import { POINT_RULES } from './rules/point-rules.ts'
import { BARE_TITLES, EMPTY_PARTS, EMPTY_TITLE_PATTERNS, TITLE_TAILS } from './rules/title-rules.ts'
import { titleKey } from './titles.ts'

describe('tables of recall cards', () => {
  it.each([...EMPTY_PARTS, ...BARE_TITLES].map((list) => [list.name, list] as const))('%s', (_, list) => {
    expect(list.words).toContain(list.accepts)
    expect(list.words).not.toContain(list.rejects)
    // A title is looked up by its key.
    expect(list.words.filter((word) => titleKey(word) !== word)).toEqual([])
  })
  it.each([...EMPTY_TITLE_PATTERNS, ...TITLE_TAILS, ...POINT_RULES].map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(rule.accepts).toMatch(rule.pattern)
    expect(rule.rejects).not.toMatch(rule.pattern)
  })
})
