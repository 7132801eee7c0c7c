import { describe, expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

describe('excerpt', () => {
  it('keeps what is short as it is', () => {
    expect(excerpt('Before it. The quote. After it.', 11, 21)).toEqual({ before: 'Before it.', quote: 'The quote.', after: 'After it.' })
  })

  it('cuts at whole words and says that it cut', () => {
    const text = 'one two three QUOTE four five six'
    const start = text.indexOf('QUOTE')
    expect(excerpt(text, start, start + 5, 10)).toEqual({ before: '… two three', quote: 'QUOTE', after: 'four five …' })
  })

  it('leaves no comma before the ellipsis', () => {
    expect(excerpt('QUOTE four, five six', 0, 5, 9).after).toBe('four …')
  })

  it('takes a quote that is the whole text', () => {
    expect(excerpt('All of it.', 0, 10)).toEqual({ before: '', quote: 'All of it.', after: '' })
  })
})
