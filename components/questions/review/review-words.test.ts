import { describe, expect, it } from 'vitest'
import { droppedWords, emptyWords, placeWords } from './review-words.ts'
import { reviewHref } from './review-href.ts'

const counts = { waiting: 2, published: 0, approved: 27, rejected: 4, retired: 0 }
const line = (id: string) => ({ id, stem: '', page: 1 })

describe('words of the review', () => {
  it('count what is decided as done in the queue, and nowhere else', () => {
    expect(placeWords({ state: 'waiting', counts, lines: [line('a'), line('b')] }, 0)).toEqual({ at: 32, of: 33 })
    expect(placeWords({ state: 'approved', counts, lines: [line('a'), line('b')] }, 1)).toEqual({ at: 2, of: 2 })
  })

  it('say what was dropped, and nothing where nothing was written', () => {
    expect(droppedWords({ written: 42, dropped: [{ reason: 'x', count: 11 }] })).toBe('42 written, 11 dropped before you.')
    expect(droppedWords({ written: 0, dropped: [] })).toBeNull()
  })

  it('end with what was decided', () => {
    const list = {
      courseId: 'c', state: 'waiting' as const, materialId: null, conceptId: null, lines: [], counts, materials: [{ id: 'm', title: 'M' }],
      concepts: [], onlyApproved: false, written: 31, dropped: [],
    }
    expect(emptyWords(list).title).toBe('27 approved, 4 rejected')
    expect(emptyWords({ ...list, materials: [] }).title).toBe('No questions yet')
  })

  it('keep filters in the address', () => {
    const where = { courseId: 'c', state: 'rejected' as const, materialId: 'm', conceptId: null }
    expect(reviewHref(where, 'q&1')).toBe('/courses/c/questions?state=rejected&material=m&question=q%261')
    expect(reviewHref({ ...where, state: 'waiting', materialId: null })).toBe('/courses/c/questions')
  })
})
