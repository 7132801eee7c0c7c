import { describe, expect, it } from 'vitest'
import { signsOf } from './symbols.ts'

describe('signsOf', () => {
  it('shows letters as the signs they draw', () => {
    expect(signsOf('r', 'dingbats')).toBe('•')
    expect(signsOf('4', 'dingbats')).toBe('✓')
    expect(signsOf('§', 'wingdings')).toBe('•')
    expect(signsOf('à', 'wingdings')).toBe('→')
  })
  it('leaves what is a sign already', () => expect(signsOf('❏ ➢', 'dingbats')).toBe('❏ ➢'))
})
