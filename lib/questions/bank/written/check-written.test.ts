import { describe, expect, test } from 'vitest'
import type { SectionContext } from '#lib/questions/bank/bank-item.ts'
import type { WrittenDraft } from '#lib/questions/tasks/written-draft/schema.ts'
import { checkWritten } from './check-written.ts'

const TEXT = 'Granite cools slowly below the surface, so its crystals grow large. '
  + 'Basalt cools quickly at the surface, so its crystals stay small.'
const CUT = TEXT.indexOf('Basalt')
const CONTEXT: SectionContext = {
  title: 'Stones', language: 'en', seed: 1, existing: [],
  passages: [{
    n: 1, id: 'p1', text: TEXT,
    sentences: [{ id: 's1', page: 3, start: 0, end: CUT - 1 }, { id: 's2', page: 4, start: CUT, end: TEXT.length }],
  }],
  concepts: [{ id: 'c1', name: 'granite', keys: ['granite'], importance: 3, sentences: new Set(['s1']) }],
}
const DRAFT: WrittenDraft = {
  concept: 'granite', bloom: 'understand', stem: 'Why do granite and basalt differ in the size of their crystals?',
  points: [
    {
      text: 'Granite cools slowly, so its crystals grow large', passage: 1,
      quote: 'cools slowly below the surface, so its crystals grow large',
    },
    {
      text: 'Basalt cools quickly, so its crystals stay small', passage: 1,
      quote: 'Basalt cools quickly at the surface, so its crystals stay small',
    },
  ],
  reference: 'Granite cools slowly, so its crystals grow large. Basalt cools quickly, so its crystals stay small.',
}
const faultOf = (change: Partial<WrittenDraft>, existing: string[] = []) =>
  checkWritten({ ...DRAFT, ...change }, CONTEXT, existing).rejectedFor
const second = (change: Partial<WrittenDraft['points'][number]>) => ({ points: [DRAFT.points[0]!, { ...DRAFT.points[1]!, ...change }] })

describe('a short-answer draft', () => {
  test('that is proved point by point stands, each point with its own page', () => {
    const item = checkWritten(DRAFT, CONTEXT, [])
    expect(item).toMatchObject({ rejectedFor: null, concept: { id: 'c1' } })
    expect(item.citations.map(({ page, sentenceId }) => [page, sentenceId])).toEqual([[3, 's1'], [4, 's2']])
    for (const { start, end, quote } of item.citations) expect(TEXT.slice(start, end)).toBe(quote)
  })

  test.each<[string, Partial<WrittenDraft>, string[]?]>([
    ['quote not found', second({ quote: 'basalt has larger crystals than granite' })],
    ['quote not found', second({ quote: 'cools' })],
    ['no question', { stem: 'Explain why granite and basalt differ in the size of their crystals.' }],
    ['point not supported', second({ text: 'Volcanic ash carries sulphur into clouds' })],
    ['the question gives a point', { stem: 'Why does basalt that cools quickly have crystals that stay small, unlike granite?' }],
    ['two points alike', second({ text: DRAFT.points[0]!.text })],
    ['reference without a point', { reference: 'Granite cools slowly, so its crystals grow large.' }],
    ['number not in the lecture', { reference: `${DRAFT.reference} Both take 300 years.` }],
    ['stem like another', {}, ['Why do basalt and granite differ in the size of their crystals?']],
  ])('leaves with "%s"', (fault, change, existing) => expect(faultOf(change, existing)).toBe(fault))
})
