import { describe, expect, it } from 'vitest'
import { BULLET_RULES, CAPTION_RULES, NO_HEADING_RULES, ruleFor } from './rules.ts'

describe.each([['captions', CAPTION_RULES], ['bullets', BULLET_RULES], ['no headings', NO_HEADING_RULES]] as const)('%s', (_, rules) => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect(rule.pattern.test(rule.accepts)).toBe(true)
    expect(rule.pattern.test(rule.rejects)).toBe(false)
    expect(ruleFor(rule.accepts, [...rules])).not.toBeNull()
  })
})

it.each(['How Memory Functions', '2.4.4 Context-dependent Extraction: Indexing with []', 'What Is Learning?',
  '感知机'])('%s may be a heading', (text) => {
  expect(ruleFor(text, NO_HEADING_RULES)).toBeNull()
})
