import { describe, expect, test } from 'vitest'
import { contextOf } from '#lib/language/quote-context.ts'
import { previewMessage } from './preview-message.ts'
import { reasonsFor } from './reasons.ts'
import type { Given } from './reasons.ts'

describe('contextOf', () => {
  const text = 'One came first. Two is the quote. Three followed it. Four is far.'
  const around = (quote: string) => contextOf(text, text.indexOf(quote), text.indexOf(quote) + quote.length)
  test('a whole sentence comes with its neighbours', () => {
    expect(around('Two is the quote.')).toEqual({ before: 'One came first. ', quote: 'Two is the quote.', after: ' Three followed it.' })
  })
  test('a part comes with the rest of its sentence and one neighbour', () => {
    expect(around('the quote')).toEqual({ before: 'One came first. Two is ', quote: 'the quote', after: '. Three followed it.' })
  })
  test('at the ends there is nothing, and long neighbours are cut between words', () => {
    expect(contextOf('All of it.', 0, 10)).toEqual({ before: '', quote: 'All of it.', after: '' })
    const { after, before } = contextOf(`${'word '.repeat(90)}KEY ${'more '.repeat(90)}`, 450, 453)
    expect(before.startsWith('… word')).toBe(true)
    expect(after.endsWith('more …')).toBe(true)
    expect(after.length).toBeLessThan(245)
  })
})

describe('reasonsFor', () => {
  const given: Given = {
    key: { kind: 'choice', optionId: 'a' },
    options: [
      { id: 'a', text: 'blocking' },
      { id: 'b', text: 'transience' },
    ],
    response: { kind: 'choice', optionId: 'b' },
    reason: 'wrong',
    rationales: [
      { optionId: 'a', text: 'Why a.', citation: null },
      { optionId: 'b', text: 'What b is.', citation: { sentenceId: 's 2', passageId: 'p', page: 15, quote: 'b', start: 0, end: 1 } },
    ],
    materialId: 'm',
    citation: { page: 16, sentenceId: 's1' },
  }
  test('says why the key, and what was chosen instead, each on its page', () => {
    expect(reasonsFor(given)).toEqual({
      given: 'transience',
      remark: null,
      why: { text: 'Why a.', page: 16, href: '/materials/m?page=16&sentence=s1' },
      whyNot: { text: 'What b is.', page: 15, href: '/materials/m?page=15&sentence=s%202' },
    })
  })
  test('a right answer has no "why not", a blank neither, nor a choice the lecture does not explain', () => {
    expect(reasonsFor({ ...given, response: { kind: 'choice', optionId: 'a' }, reason: 'right' }).whyNot).toBeNull()
    expect(reasonsFor({ ...given, response: null, reason: 'empty' })).toMatchObject({ given: null, whyNot: null })
    expect(reasonsFor({ ...given, rationales: given.rationales.slice(0, 1) }).whyNot).toBeNull()
  })
  test('a false statement is corrected', () => {
    const key = { kind: 'truth', value: false, correction: 'It is the other way round.' } as const
    const reasons = reasonsFor({ ...given, key, options: [], response: { kind: 'truth', value: true }, rationales: [] })
    expect(reasons).toMatchObject({ given: 'True', why: { text: 'It is the other way round.', page: 16 } })
  })
  test('a slip of the pen is named', () => {
    const key = { kind: 'typed', accepted: ['amygdala'], others: [] } as const
    const reasons = reasonsFor({
      ...given,
      key: { ...key, accepted: ['amygdala'], others: [] },
      options: [],
      response: { kind: 'typed', text: 'amygdela' },
      reason: 'spelling',
      rationales: [],
    })
    expect(reasons).toMatchObject({ given: 'amygdela', remark: 'Mind the spelling: amygdala.' })
  })
})

describe('previewMessage', () => {
  const material = { title: 'Memory', state: 'READY' as const, pagesRead: 9, pageCount: 9 }
  const base = { asked: 20, standing: 20, anyType: 20, materials: [material], names: ['Memory'] }
  test('nothing to say where all stand', () => expect(previewMessage(base)).toBeNull())
  test('one, some, more with other kinds', () => {
    expect(previewMessage({ ...base, standing: 1, anyType: 1 })).toBe(
      'You asked for 20; 1 reliable question stands in this lecture. Take this one?',
    )
    expect(previewMessage({ ...base, standing: 5, anyType: 9, names: ['Memory', 'Learning'] })).toBe(
      'You asked for 20; 5 reliable questions stand in what you chose. With every kind of question it would be 9. Take these 5?',
    )
  })
  test('none: being read, failed, of these kinds, at all', () => {
    const none = { ...base, standing: 0, anyType: 0 }
    expect(previewMessage({ ...none, materials: [{ ...material, state: 'ANALYSING' }] })).toContain('still being read')
    expect(previewMessage({ ...none, materials: [{ ...material, state: 'FAILED' }] })).toContain('could not be read')
    expect(previewMessage({ ...none, anyType: 4 })).toContain('With every kind 4 questions would')
    expect(previewMessage({ ...none, materials: [], names: ['blocking'] })).toContain('on this concept')
  })
})
