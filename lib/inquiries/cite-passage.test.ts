import { expect, test } from 'vitest'
import type { FoundPassage } from '#lib/retrieval/find-passages.ts'
import { citePassage } from './cite-passage.ts'

const passage = (text: string, quote: string | null): FoundPassage => {
  const start = quote === null ? 0 : text.indexOf(quote)
  const best = quote === null ? null : { id: 's', page: 4, block: 'prose', start, end: start + quote.length }
  return { id: 'p', versionId: 'v', materialId: 'm', title: 'Memory', path: ['Storage'], page: 3, text, sentences: [], best, score: 1 }
}

test('the best sentence is the quote, on the page where it begins', () => {
  expect(citePassage(passage('Before it. The point. After it.', 'The point.'))).toEqual({
    material: { id: 'm', title: 'Memory' }, path: ['Storage'], before: 'Before it.', after: 'After it.',
    citation: { sentenceId: 's', passageId: 'p', page: 4, start: 11, end: 21, quote: 'The point.' },
  })
})

test('long text around it is cut between words, and says so', () => {
  const cited = citePassage(passage(`${'before '.repeat(60)}The point. ${'after '.repeat(60)}`, 'The point.'))
  expect(cited?.before).toMatch(/^… before (before )+before$/)
  expect(cited?.after).toMatch(/^after (after )+after …$/)
  expect(Math.max(cited!.before.length, cited!.after.length)).toBeLessThanOrEqual(222)
})

test('one long word is cut too; no half of a character is left', () => {
  const cited = citePassage(passage(`${'🧠'.repeat(300)} The point. x${'🧠'.repeat(300)}`, 'The point.'))
  expect(cited?.before.isWellFormed() && cited.after.isWellFormed()).toBe(true)
  expect(cited?.after.length).toBeLessThan(230)
})

test('nothing to cite', () => {
  expect(citePassage(passage('Text.', null))).toBeNull()
  expect(citePassage({ ...passage('  Text.', 'Text.'), best: { id: 's', page: 1, block: 'prose', start: 0, end: 2 } })).toBeNull()
})
