import { describe, expect, test } from 'vitest'
import { checkForm } from './check-form.ts'
import { ALLOWED, REFUSED } from './form-fixtures.ts'
import { FORM_RULES } from './form-rules.ts'
import { SELF_TALK_RULES } from './self-talk-rules.ts'

describe('what a model writes that obeyed an order is refused', () => {
  test.each(REFUSED.map((row) => [row.why, row] as const))('%s', (_, { text, reason }) => {
    expect(checkForm(text)).toMatchObject({ ok: false, reason })
  })
})

describe('what a lecture says is allowed', () => {
  test.each(ALLOWED.map((row) => [row.why, row] as const))('%s', (_, { text }) => {
    expect(checkForm(text)).toEqual({ ok: true })
  })
})

describe('every rule takes its example and leaves the other', () => {
  test.each([...FORM_RULES, ...SELF_TALK_RULES].map((rule) => [rule.name, rule] as const))('%s', (_, { pattern, accepts, rejects }) => {
    expect(accepts).toMatch(pattern)
    expect(rejects).not.toMatch(pattern)
  })
})
