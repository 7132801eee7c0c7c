import { describe, expect, it } from 'vitest'
import { CODE_FONTS, DEFAULT_SECTIONS, DEFAULT_TITLES, EMPTY_DESCRIPTIONS } from './rules.ts'

const TABLES = [['fonts', CODE_FONTS], ['descriptions', EMPTY_DESCRIPTIONS], ['sections', DEFAULT_SECTIONS],
  ['titles', DEFAULT_TITLES]] as const

describe.each(TABLES)('%s', (_, rules) => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect(rule.accepts).toMatch(rule.pattern)
    expect(rule.rejects).not.toMatch(rule.pattern)
  })
})
