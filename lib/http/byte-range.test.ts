import { describe, expect, it } from 'vitest'
import { parseByteRange } from './byte-range.ts'

describe('parseByteRange', () => {
  it.each([
    [null, { type: 'whole' }],
    ['bytes=0-99', { type: 'part', start: 0, end: 99 }],
    ['bytes=900-', { type: 'part', start: 900, end: 999 }],
    ['bytes=900-5000', { type: 'part', start: 900, end: 999 }],
    ['bytes=-100', { type: 'part', start: 900, end: 999 }],
    ['bytes=-5000', { type: 'part', start: 0, end: 999 }],
    ['bytes=1000-', { type: 'unsatisfiable' }],
    ['bytes=-0', { type: 'unsatisfiable' }],
    ['bytes=20-10', { type: 'whole' }],
    ['bytes=0-1,5-6', { type: 'whole' }],
    ['bytes=-', { type: 'whole' }],
    ['pages=1-2', { type: 'whole' }],
    ['bytes=a-b', { type: 'whole' }],
  ])('%s', (header, expected) => {
    expect(parseByteRange(header, 1000)).toEqual(expected)
  })

  it('has no part of an empty file', () => {
    expect(parseByteRange('bytes=0-', 0)).toEqual({ type: 'unsatisfiable' })
    expect(parseByteRange('bytes=-5', 0)).toEqual({ type: 'unsatisfiable' })
  })
})
