import { describe, expect, it } from 'vitest'
import { ANTONYMS, reverses } from './antonyms.ts'

const sets = (text: string) => text.split(' ~ ').map((word) => new Set(['a', word])) as [Set<string>, Set<string>]

describe('words that turn a meaning round', () => {
  for (const rule of ANTONYMS) {
    it(rule.name, () => {
      expect(reverses(...sets(rule.accepts))).toBe(true)
      expect(reverses(...sets(rule.rejects))).toBe(false)
    })
  }

  it('must stand on one side only', () => {
    expect(reverses(new Set(['high', 'low']), new Set(['low', 'high']))).toBe(false)
  })
})
