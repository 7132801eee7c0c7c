import { describe, expect, it } from 'vitest'
import type { MaterialRow } from '#lib/materials/view.ts'
import { deletionSentence, fewQuestionsNote, materialLine, readingHint } from './material-words.ts'

const ROW: MaterialRow = {
  id: 'm1', title: 'Memory', format: 'PDF', unit: 'page', otherLanguage: null, state: 'ready', pagesRead: 20, pageCount: 20, stage: null, concepts: 51, questions: 64,
  toReview: 0, cards: 0,
  attribution: null, canEdit: true, failure: null, heading: null, taught: null,
}

describe('materialLine', () => {
  it('counts what a lecture gave', () => {
    expect(materialLine(ROW)).toBe('PDF, 20 pages. 51 concepts, 64 questions')
    expect(materialLine({ ...ROW, format: 'Text', pageCount: 1, concepts: 1, questions: 1 })).toBe('Text, 1 page. 1 concept, 1 question')
    expect(materialLine({ ...ROW, format: 'Slides', unit: 'slide', pageCount: 2 })).toBe('Slides, 2 slides. 51 concepts, 64 questions')
    expect(materialLine({ ...ROW, questions: 6, cards: 24 })).toBe('PDF, 20 pages. 51 concepts, 6 questions, 24 recall cards')
    expect(materialLine({ ...ROW, toReview: 31 })).toBe('PDF, 20 pages. 51 concepts, 64 questions, 31 to review')
  })

  it('counts nothing that is not there yet', () => {
    expect(materialLine({ ...ROW, state: 'waiting', pageCount: null, concepts: 0, questions: 0 })).toBe('PDF')
    expect(materialLine({ ...ROW, state: 'reading', concepts: 3, questions: 0 })).toBe('PDF, 20 pages')
    expect(materialLine({ ...ROW, state: 'failed' })).toBe('PDF, not read')
  })
})

describe('fewQuestionsNote', () => {
  it('speaks where a lecture gave little, and only once it is ready', () => {
    expect(fewQuestionsNote({ ...ROW, questions: 4 })).toContain('Only 4 reliable questions')
    expect(fewQuestionsNote({ ...ROW, questions: 0 })).toContain('No reliable question')
    expect(fewQuestionsNote({ ...ROW, questions: 0, cards: 24 })).toContain('24 recall cards ask what it says')
    expect(fewQuestionsNote(ROW)).toBeNull()
    expect(fewQuestionsNote({ ...ROW, state: 'analysing', questions: 0 })).toBeNull()
    expect(fewQuestionsNote({ ...ROW, questions: 0, otherLanguage: 'German' })).toContain('It is in German')
  })
})

describe('readingHint', () => {
  it('names only pages that are open', () => {
    expect(readingHint({ state: 'reading', pagesRead: 0 })).not.toContain('already')
    expect(readingHint({ state: 'reading', pagesRead: 84 })).toContain('first 84 pages')
    expect(readingHint({ state: 'analysing', pagesRead: 84 })).toContain('Every page')
  })
})

describe('deletionSentence', () => {
  it('lists what goes along and leaves out what is not there', () => {
    const nothing = { title: 'Memory', pages: 0, questions: 0, explanations: 0, exams: 0 }
    expect(deletionSentence({ ...nothing, pages: 20, questions: 64, exams: 2 })).toBe('With it go 20 pages, 64 questions and 2 exams.')
    expect(deletionSentence({ ...nothing, pages: 1 })).toBe('With it goes 1 page.')
    expect(deletionSentence(nothing)).toBe('Nothing else goes with it.')
  })
})
