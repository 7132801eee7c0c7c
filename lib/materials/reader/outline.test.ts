import { describe, expect, it } from 'vitest'
import { openingWords, outlineOf } from './outline.ts'

const titles = (entries: ReturnType<typeof outlineOf>) => entries.map(({ title, depth, page }) => `${'  '.repeat(depth)}${title} ${page}`)

describe('outlineOf', () => {
  it('names every heading once, with those above it where only the inner one has text', () => {
    const outline = outlineOf([
      { path: [], firstPage: 1 },
      { path: ['Encoding', 'Effort'], firstPage: 2 },
      { path: ['Encoding', 'Effort'], firstPage: 4 },
      { path: ['Encoding', 'Meaning'], firstPage: 4 },
      { path: ['Storage'], firstPage: 6 },
    ])
    expect(titles(outline)).toEqual(['Encoding 2', '  Effort 2', '  Meaning 4', 'Storage 6'])
  })

  it('tells the same title under another heading apart', () => {
    const outline = outlineOf([{ path: ['A', 'Example'], firstPage: 1 }, { path: ['B', 'Example'], firstPage: 2 }])
    expect(titles(outline)).toEqual(['A 1', '  Example 1', 'B 2', '  Example 2'])
  })

  it('leaves out notes, also where nothing but notes stands under a title', () => {
    const sections = [
      { path: ['Agenda'], firstPage: 1 }, { path: ['Agenda', 'Speaker notes'], firstPage: 1 },
      { path: ['Agenda'], firstPage: 2 }, { path: ['Roles', 'Speaker notes'], firstPage: 3 },
    ]
    expect(titles(outlineOf(sections, 'Speaker notes'))).toEqual(['Agenda 1', 'Roles 3'])
    expect(titles(outlineOf(sections))).toContain('  Speaker notes 1')
  })

  it('gives up the deepest levels first where there are too many headings', () => {
    const sections = Array.from({ length: 8 }, (_, index) => ({ path: [`Part ${index >> 2}`, `Section ${index}`], firstPage: index + 1 }))
    expect(titles(outlineOf(sections, null, 4))).toEqual(['Part 0 1', 'Part 1 5'])
    expect(outlineOf(sections, null, 1)).toHaveLength(1)
  })
})

describe('openingWords', () => {
  it('stops after a few words, and says so', () => {
    expect(openingWords('So what is a token?')).toBe('So what is a token?')
    expect(openingWords('one two three four five six seven eight nine ten')).toBe('one two three four five six seven eight nine …')
  })
})
