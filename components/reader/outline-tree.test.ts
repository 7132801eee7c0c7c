import { describe, expect, it } from 'vitest'
import type { OutlineEntry } from '#lib/materials/reader/view.ts'
import { aboveEntry, entryAt, headingsOfPages, isOutline, nestOutline, openLevels } from './outline-tree.ts'
import type { OutlineNode } from './outline-tree.ts'

const entry = (title: string, depth: number, page: number): OutlineEntry => ({ title, depth, page, startsAt: null })
const BOOK = [
  entry('Memory', 0, 2), entry('Encoding', 1, 2), entry('Effort', 2, 3), entry('Storage', 1, 3), entry('Learning', 0, 7),
  entry('Cues', 2, 8),
]

describe('nestOutline', () => {
  it('puts headings under headings, also where a level is skipped', () => {
    const told = (nodes: OutlineNode[]): unknown[] => nodes.map(({ index, items }) => [index, ...told(items)])
    expect(told(nestOutline(BOOK))).toEqual([[0, [1, [2]], [3]], [4, [5]]])
    expect(nestOutline([entry('Deep', 3, 1), entry('Top', 0, 1)]).map(({ index }) => index)).toEqual([0, 1])
  })
})

describe('entryAt', () => {
  it('is what begins on the page, or goes on there', () => {
    expect(entryAt(BOOK, 3)).toBe(2)
    expect(entryAt(BOOK, 6)).toBe(3)
    expect(entryAt(BOOK, 90)).toBe(5)
  })

  it('is nothing before the first heading', () => {
    expect(entryAt(BOOK, 1)).toBeNull()
    expect(entryAt([], 1)).toBeNull()
  })
})

describe('headingsOfPages', () => {
  it('says of each page what entryAt says', () => {
    const headings = headingsOfPages(BOOK, 9)
    expect(headings.map((heading) => heading?.title)).toEqual(
      [undefined, 'Memory', 'Effort', 'Storage', 'Storage', 'Storage', 'Learning', 'Cues', 'Cues'])
    expect(headings).toEqual(Array.from({ length: 9 }, (_, index) => BOOK[entryAt(BOOK, index + 1) ?? -1] ?? null))
  })
})

describe('aboveEntry', () => {
  it('is the way down to an entry', () => {
    expect(aboveEntry(BOOK, 2)).toEqual([0, 1])
    expect(aboveEntry(BOOK, 5)).toEqual([4])
    expect(aboveEntry(BOOK, 0)).toEqual([])
  })
})

describe('openLevels', () => {
  it('opens a short outline whole and a long one as far as it stays in sight', () => {
    expect(openLevels(BOOK)).toBe(2)
    expect(openLevels(BOOK, 4)).toBe(1)
    expect(openLevels(BOOK, 3)).toBe(0)
    expect(openLevels([entry('Flat', 0, 1)])).toBe(0)
  })
})

describe('isOutline', () => {
  it('is not made of one heading', () => {
    expect(isOutline(BOOK)).toBe(true)
    expect(isOutline(BOOK.slice(0, 1))).toBe(false)
  })
})
