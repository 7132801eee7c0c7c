import { expect, test } from 'vitest'
import type { ReaderPage } from '#lib/materials/reader/view.ts'
import { sentenceAt, sentencesAt, spanOf } from './sentences-at.ts'

const box = (start: number, end: number, y: number) => ({ page: 1, start, end, x: 0.1, y, width: 0.8, height: 0.02 })
const sentence = (id: string, start: number, end: number) => ({
  id, passageId: 'p', start, end, block: 'prose', paragraph: 0, page: 1, text: null, startsAt: null,
}) as const

/** Three lines of forty characters; the second sentence runs over the break of the first two. */
const PAGE: ReaderPage = {
  number: 1, width: 600, height: 800, words: 30, section: null, view: null, isOcr: false, startsAt: null,
  passages: [{ id: 'p', boxes: [box(0, 40, 0.1), box(40, 80, 0.13), box(80, 120, 0.16)] }],
  sentences: [sentence('a', 0, 20), sentence('b', 20, 80), sentence('c', 80, 120)],
}

test('a selection touches the sentences under it, not those of the next line', () => {
  expect(sentencesAt(PAGE, [{ x: 0.1, y: 0.1, width: 0.3, height: 0.02 }])).toEqual(['a'])
  expect(sentencesAt(PAGE, [{ x: 0.6, y: 0.1, width: 0.3, height: 0.02 }, { x: 0.1, y: 0.13, width: 0.2, height: 0.02 }])).toEqual(['b'])
  expect(sentencesAt(PAGE, [{ x: 0.1, y: 0.1, width: 0.8, height: 0.023 }])).toEqual(['a', 'b'])
  expect(sentencesAt(PAGE, [{ x: 0, y: 0, width: 1, height: 1 }])).toEqual(['a', 'b', 'c'])
  expect(sentencesAt(PAGE, [{ x: 0.1, y: 0.4, width: 0.8, height: 0.02 }])).toEqual([])
})

test('a tap means one, also a little beside its line', () => {
  expect(sentenceAt(PAGE, { x: 0.15, y: 0.11 })).toBe('a')
  expect(sentenceAt(PAGE, { x: 0.15, y: 0.124 })).toBe('a')
  expect(sentenceAt(PAGE, { x: 0.15, y: 0.127 })).toBe('b')
  expect(sentenceAt(PAGE, { x: 0.15, y: 0.195 })).toBe('c')
  expect(sentenceAt(PAGE, { x: 0.5, y: 0.5 })).toBeNull()
  expect(sentenceAt(PAGE, { x: 0.95, y: 0.11 })).toBeNull()
})

test('a span holds what lies between, in either order', () => {
  expect(spanOf(PAGE, ['c', 'a'])).toEqual(['a', 'b', 'c'])
  expect(spanOf(PAGE, ['gone'])).toEqual([])
})
