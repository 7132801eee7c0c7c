import { describe, expect, it } from 'vitest'
import { thumbFrame } from './thumb-frame.ts'

describe('thumbFrame', () => {
  it('gives slides more width than pages', () => {
    expect(thumbFrame({ width: 595, height: 842 })).toEqual({ width: 88, height: 125 })
    expect(thumbFrame({ width: 960, height: 540 })).toEqual({ width: 108, height: 61 })
  })

  it('bounds what is very long or very flat, and takes A4 where nothing is known', () => {
    expect(thumbFrame({ width: 100, height: 5000 })).toEqual({ width: 88, height: 160 })
    expect(thumbFrame({ width: 5000, height: 100 })).toEqual({ width: 108, height: 40 })
    expect(thumbFrame(null)).toEqual({ width: 88, height: 125 })
    expect(thumbFrame({ width: null, height: null })).toEqual({ width: 88, height: 125 })
  })
})
