import { describe, expect, test } from 'vitest'
import { BEFORE_BOUND, BEFORE_UNIT, CURRENCY_WORDS, NO_UNIT_BEHIND, PERCENT_WORDS, ROUNDED_WORDS, VAGUE,
  VALUE_WORDS } from './number-words.ts'
import { readQuantities } from './read-quantities.ts'
import { UNIT_RULES } from './unit-rules.ts'

const sure = (text: string) => readQuantities(text).filter(({ isSure }) => isSure)
const short = (text: string) => sure(text).map(({ value, type, unit }) => [Math.round(value * 1e6) / 1e6, type, ...(unit ? [unit.name]
  : [])].join(' '))

describe('numbers', () => {
  test.each([
    ['15 to 30 minutes', ['15 plain minute', '30 plain minute']], ['10, 20 or 30 days', ['10 plain day', '20 plain day', '30 plain day']],
    ['about 20% of 1,300 people', ['20 percent', '1300 plain']], ['$5 to 10', ['5 money', '10 money']],
      ['$5 billion', ['5000000000 money']], ['$100 m', ['100000000 money']],
    ['20 thousand dollars', ['20000 money']], ['the price of $22,000, then', ['22000 money']],
      ['a hundred and fifty thousand', ['150000 plain']], ['twenty-one', ['21 plain']],
    ['two thirds of it', ['0.666667 part']], ['3/4', ['0.75 part']], ['a quarter of them', ['0.25 part']], ['half of it', ['0.5 part']],
      ['the other half', []],
    ['a third variable', ['3 plain']], ['10k users', ['10000 plain']], ['1.5 × 10^6', ['1500000 plain']],
      ['1.5 \\times 10^{6}', ['1500000 plain']], ['10⁻³ m', ['0.001 plain metre']],
    ['$2X_1$ and $0.3$', ['2 plain', '0.3 plain']], ['GPT-2 and H2O', []], ['one and a half hours', ['1.5 plain hour']],
      ['twice as big', ['2 multiple']], ['40 per cent', ['40 percent']],
    ['a few hundred', []], ['a 3 second delay', ['3 plain second', '2 plain']],
  ])('%s', (text, expected) => expect(short(text)).toEqual(expected))

  test('a year is no count, a decade and a century are spans', () => {
    expect(sure('in 1956')[0]?.isYear).toBe(true)
    expect(sure('1956 dollars')[0]?.isYear).toBe(false)
    expect(sure('the 1950s')[0]?.isDecade).toBe(true)
    expect(sure('the nineteenth century')[0]?.isCentury).toBe(true)
  })
  test('"7 plus or minus 2" can be read as 5 and 9, "3 in 10" as 0.3, "both" as 2', () => {
    const values = (text: string) => readQuantities(text).map(({ value }) => value)
    expect(values('7 plus or minus 2 items')).toEqual(expect.arrayContaining([5, 9]))
    expect(values('3 in 10 people')).toContain(0.3)
    expect(values('both of them')).toEqual([2])
  })
  test('hostile text gives an answer', () => {
    for (const text of ['', '9'.repeat(400), '10^999', '/'.repeat(50), '1/0', '$', '%'.repeat(9), '-'.repeat(99), 'one '.repeat(2000),
      '10^-', '\u0000']) {
      expect(readQuantities(text).every(({ value }) => !Number.isNaN(value))).toBe(true)
    }
  })
})

describe('every rule takes its example and leaves the other', () => {
  test.each(UNIT_RULES.map((rule) => [rule.name, rule] as const))('unit %s', (_, rule) => {
    const units = (text: string) => readQuantities(text).flatMap(({ unit, isUnitNear }) => (unit && isUnitNear ? [unit.name] : []))
    expect(units(rule.accepts)).toContain(rule.name)
    expect(units(rule.rejects)).not.toContain(rule.name)
  })
  test.each(VALUE_WORDS.map((list) => [list.name, list] as const))('%s', (_, { values, accepts, rejects }) => {
    expect(values[accepts]).toBeDefined()
    expect(values[rejects]).toBeUndefined()
  })
  test.each([...ROUNDED_WORDS, ...BEFORE_BOUND, ...VAGUE, ...CURRENCY_WORDS, ...PERCENT_WORDS, ...BEFORE_UNIT,
    ...NO_UNIT_BEHIND].map((list) => [list.name, list] as const))(
    '%s', (_, { words, accepts, rejects }) => {
      expect(words).toContain(accepts)
      expect(words).not.toContain(rejects)
    })
})
