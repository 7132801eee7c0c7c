import { describe, expect, it } from 'vitest'
import type { ExplanationSummary, Target } from '#lib/explanations/schema.ts'
import { addKept, keptOf } from './kept.ts'
import type { KeptExplanation } from './kept.ts'

const AT = new Date('2026-11-25T10:00:00Z')
const summary = (target: ExplanationSummary['target'], conceptName: string | null = null): ExplanationSummary => ({
  id: 'e', target, conceptName, style: 'short-version', language: '', engine: 'builtin', createdAt: AT, lastOpenedAt: AT,
})
const entry = (id: string, target: Target): KeptExplanation => ({
  id, target, page: target.page ?? 1, name: id, style: 'short-version', language: '', engine: 'builtin',
})
const onPage = (page: number): Target => ({ kind: 'page', page })
const SELECTED: Target = { kind: 'selection', page: 2, fromSentenceId: 'a', toSentenceId: 'b' }

describe('keptOf', () => {
  it('names a page by its number, a concept by its name, and a selection as one', () => {
    expect(keptOf(summary(onPage(3)))).toMatchObject({ name: 'Page 3', page: 3 })
    const concept = keptOf(summary({ kind: 'concept', conceptId: 'c', page: 4 }, 'encoding'))
    expect(concept).toMatchObject({ name: 'encoding', page: 4, target: { conceptId: 'c' } })
    expect(keptOf(summary({ kind: 'concept', conceptId: 'c' }))).toMatchObject({ name: 'A concept', page: 1 })
    expect(keptOf(summary(SELECTED))).toMatchObject({ name: 'Selected text', page: 2 })
  })
})

describe('addKept', () => {
  it('puts the newest first and keeps one of a kind', () => {
    const concept: Target = { kind: 'concept', conceptId: 'c', page: 3 }
    const known = [entry('old', onPage(3)), entry('other', onPage(4)), entry('concept', concept), entry('selected', SELECTED)]
    expect(addKept(known, entry('new', onPage(3))).map(({ id }) => id)).toEqual(['new', 'other', 'concept', 'selected'])
    expect(addKept(known, entry('again', { ...concept, page: 9 })).map(({ id }) => id)).toEqual(['again', 'old', 'other', 'selected'])
    expect(addKept(known, { ...entry('german', onPage(3)), language: 'de' }).map(({ id }) => id)[1]).toBe('old')
  })
})
