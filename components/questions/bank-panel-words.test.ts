import { describe, expect, test } from 'vitest'
import type { BankOffer, BankView } from '#lib/questions/view.ts'
import { droppedWords, offerButton, offerWords, progressWords, resultWords } from './bank-panel-words.ts'

const OFFER: BankOffer = {
  kind: 'first', questions: 20, tokens: 90_000, leftToday: 140_000, model: 'm-1', host: 'api.example.org', waits: false,
}
const VIEW: BankView = {
  materialId: 'x', state: 'running', model: 'm-1', parts: { done: 1, of: 7 }, published: 6, approval: 0, drafted: 10,
  dropped: [{ reason: 'a second answer could be right', count: 3 }, { reason: 'other reasons', count: 1 }],
  tokens: 30_000, tokensPerQuestion: 5_000, failure: null, offer: null,
}

describe('an offer', () => {
  test('says what it costs, who reads the text, and that nothing starts unasked', () => {
    expect(offerWords(OFFER)).toContain('about 90,000 of the 140,000 tokens you have left today')
    expect(offerWords(OFFER)).toContain('sent to api.example.org. Nothing starts before you say so.')
    expect(offerWords({ ...OFFER, host: 'this machine' })).toContain('stays on this machine')
    expect(offerButton(OFFER)).toBe('Write 20 questions')
  })
  test('beyond what is left, with nothing left, and of a model that is not trusted', () => {
    expect(offerWords({ ...OFFER, leftToday: 40_000 })).toContain('you have 40,000 left today. It stops')
    expect(offerWords({ ...OFFER, leftToday: 0 })).toContain('none are left today')
    expect(offerWords({ ...OFFER, waits: true })).toContain('wait for an instructor')
  })
})

test('progress', () => {
  expect(progressWords(VIEW)).toBe('Part 2 of 7. 6 published, 4 dropped.')
  expect(progressWords({ ...VIEW, parts: { done: 7, of: 7 }, dropped: [] })).toBe('Part 7 of 7. 6 published.')
  expect(progressWords({ ...VIEW, state: 'waiting' })).toBe('Waiting for its turn.')
})

test('results', () => {
  expect(resultWords(VIEW)).toBe('6 questions by m-1. 5,000 tokens each.')
  expect(resultWords({ ...VIEW, published: 0, tokensPerQuestion: null })).toBe('No question by m-1 stood up to the checks.')
  expect(resultWords({ ...VIEW, published: 0, approval: 1 })).toBe('1 question by m-1 waits for an instructor. 5,000 tokens each.')
  expect(resultWords({ ...VIEW, approval: 2 })).toBe('6 questions by m-1; 2 questions wait for an instructor. 5,000 tokens each.')
  expect(droppedWords(VIEW)).toBe('4 drafts dropped: 3 a second answer could be right, 1 other reasons.')
  expect(droppedWords({ dropped: [] })).toBeNull()
})
