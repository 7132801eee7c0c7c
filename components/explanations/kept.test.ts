import { describe, expect, it } from 'vitest'
import type { ExplanationSummary } from '#lib/explanations/schema.ts'
import { addKept, keptOf } from './kept.ts'
import type { KeptExplanation } from './kept.ts'

const AT = new Date('2026-11-25T10:00:00Z')
const summary = (target: ExplanationSummary['target'], conceptName: string | null = null): ExplanationSummary => ({
  id: 'e', target, conceptName, style: 'short-version', engine: 'builtin', createdAt: AT, lastOpenedAt: AT,
})
const entry = (id: string, page: number, conceptId: string | null = null): KeptExplanation => ({
  id, page, conceptId, name: id, style: 'short-version', engine: 'builtin',
})

describe('keptOf', () => {
  it('names a page by its number and a concept by its name', () => {
    expect(keptOf(summary({ kind: 'page', page: 3 }))).toMatchObject({ name: 'Page 3', page: 3, conceptId: null })
    const concept = keptOf(summary({ kind: 'concept', conceptId: 'c', page: 4 }, 'encoding'))
    expect(concept).toMatchObject({ name: 'encoding', page: 4, conceptId: 'c' })
    expect(keptOf(summary({ kind: 'concept', conceptId: 'c' }))).toMatchObject({ name: 'A concept', page: 1 })
  })
})

describe('addKept', () => {
  it('puts the newest first and keeps one of a kind', () => {
    const known = [entry('old', 3), entry('other', 4), entry('concept', 3, 'c')]
    expect(addKept(known, entry('new', 3)).map(({ id }) => id)).toEqual(['new', 'other', 'concept'])
    expect(addKept(known, entry('again', 9, 'c')).map(({ id }) => id)).toEqual(['again', 'old', 'other'])
  })
})
