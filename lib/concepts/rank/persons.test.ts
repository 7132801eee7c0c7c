import { describe, expect, it } from 'vitest'
import { holdsFor, isPerson, PERSON_RULES } from './persons.ts'

const parts = (example: string) => ({ name: /\*(.+?)\*/.exec(example)?.[1] ?? '', text: example.replaceAll('*', '') })

describe('isPerson', () => {
  it.each(PERSON_RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    const accepted = parts(rule.accepts)
    expect(holdsFor(rule, accepted.name, accepted.text)).toBe(true)
    const rejected = parts(rule.rejects)
    expect(holdsFor(rule, rejected.name, rejected.text)).toBe(false)
  })
  it('looks at every place of the name, and at nothing that only holds it', () => {
    expect(isPerson('Atkinson', ['Atkinson, and again Atkinson, as Atkinson’s (1968) shows.'])).toBe(true)
    expect(isPerson('Marie Curie', ['It was found by Marie Curie first.'])).toBe(false)
    expect(isPerson('Curie', ['It was found by Marie Curies argued.'])).toBe(false)
    expect(isPerson('Curie', ['The group of Dr. Curie met.'])).toBe(true)
  })
  it('asks only of names that always carry capitals', () => {
    expect(isPerson('Atkinson', ['Atkinson (1968) proposed it.'])).toBe(true)
    expect(isPerson('encoding', ['Encoding (1968) proposed it.'])).toBe(false)
    expect(isPerson('Atkinson', ['The Atkinson model has stages.'])).toBe(false)
  })
})
