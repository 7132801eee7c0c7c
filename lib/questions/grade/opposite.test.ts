import { describe, expect, it } from 'vitest'
import { NEGATING_PREFIXES, OPPOSITE_PREFIXES, OPPOSITE_SUFFIXES } from './rules/opposites.ts'
import { areOpposite } from './opposite.ts'

const pair = (text: string): [string, string] => {
  const [a = '', b = ''] = text.split(' ~ ')
  return [a, b]
}

describe('opposite words', () => {
  for (const rule of [...OPPOSITE_PREFIXES, ...NEGATING_PREFIXES, ...OPPOSITE_SUFFIXES]) {
    it(rule.name, () => {
      expect(areOpposite(...pair(rule.accepts))).toBe(true)
      expect(areOpposite(...(pair(rule.accepts).toReversed() as [string, string]))).toBe(true)
      expect(areOpposite(...pair(rule.rejects))).toBe(false)
    })
  }

  it('takes deciding words as they are', () => {
    expect(areOpposite('positive', 'positve')).toBe(true)
    expect(areOpposite('positive', 'positive')).toBe(false)
  })
})
