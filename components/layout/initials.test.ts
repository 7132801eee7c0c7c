import { describe, expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

describe('initialsOf', () => {
  it('takes the first and the last word', () => {
    expect(initialsOf('Mina Farkas')).toBe('MF')
    expect(initialsOf('Anna Keller (demo)')).toBe('AK')
    expect(initialsOf('  maria del carmen ruiz ')).toBe('MR')
  })

  it('takes one letter of one word, whole letters of any script, and nothing of nothing', () => {
    expect(initialsOf('Mina')).toBe('M')
    expect(initialsOf('élodie Ōta')).toBe('ÉŌ')
    expect(initialsOf('')).toBe('')
  })
})
