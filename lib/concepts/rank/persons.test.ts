import { describe, expect, it } from 'vitest'
import { isPerson, PERSON_RULES } from './persons.ts'

const parts = (example: string) => ({ name: /\*(.+?)\*/.exec(example)?.[1] ?? '', text: example.replaceAll('*', '') })

describe('isPerson', () => {
  it.each(PERSON_RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    const accepted = parts(rule.accepts)
    expect(rule.pattern(accepted.name).test(accepted.text)).toBe(true)
    const rejected = parts(rule.rejects)
    expect(rule.pattern(rejected.name).test(rejected.text)).toBe(false)
  })
  it('asks only of names that always carry capitals', () => {
    expect(isPerson('Atkinson', ['Atkinson (1968) proposed it.'])).toBe(true)
    expect(isPerson('encoding', ['Encoding (1968) proposed it.'])).toBe(false)
    expect(isPerson('Atkinson', ['The Atkinson model has stages.'])).toBe(false)
  })
})
