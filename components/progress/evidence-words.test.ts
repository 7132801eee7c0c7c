import { describe, expect, it } from 'vitest'
import { bandInWords, evidenceLine } from './evidence-words.ts'

describe('evidenceLine', () => {
  it('says how many answers stand behind a band', () => {
    expect(evidenceLine({ answers: 1, evidenceText: 'little evidence', lastAskedDays: 0 })).toBe('1 answer, little evidence')
    const old = { answers: 8, evidenceText: 'solid evidence', lastAskedDays: 12 }
    expect(evidenceLine(old)).toBe('8 answers, solid evidence, last 12 days ago')
  })
})

describe('bandInWords', () => {
  const band = { lo: 28, hi: 88, at: 60 }

  it('gives the range and the best guess', () => {
    expect(bandInWords('Encoding', band, 'solid')).toBe('Encoding: between 28 and 88 of 100, most likely 60')
  })

  it('gives no best guess on thin evidence, and no range without any', () => {
    expect(bandInWords('Engram', band, 'little')).not.toContain('60')
    expect(bandInWords('Engram', band, 'none')).not.toContain('28')
  })
})
