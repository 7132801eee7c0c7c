import { expect, test } from 'vitest'
import type { Key, Response } from '#lib/questions/schema.ts'
import { amendKey, answerKey, remediesFor, scoreAgain } from './remedies.ts'

const choice = (optionId: string): Response => ({ kind: 'choice', optionId })
const typed = (text: string): Response => ({ kind: 'typed', text })
const CHOICE: Key = { kind: 'choice', optionId: 'o1' }
const TYPED: Key = { kind: 'typed', accepted: ['hippocampus'], others: ['hypothalamus', 'thalamus'] }
const FACETS: Key = { kind: 'facets', reference: 'r', facets: [{ id: 'f1', text: 't', citation: null }] }

const score = (key: Key, response: Response | null, change: Partial<Parameters<typeof scoreAgain>[0]> = {}) =>
  scoreAgain({ key, stem: 'Which?', response, current: 0, first: null, accepted: [], isOut: false, ...change })

test('a second option counts beside the key, a new key instead of it', () => {
  const both = amendKey(CHOICE, { kind: 'accept-answer', response: choice('o2') }, '')
  const other = amendKey(CHOICE, { kind: 'new-key', response: choice('o2') }, '')
  if (!both || !other) throw new Error('refused')
  expect(['o1', 'o2', 'o3'].map((id) => score(both, choice(id)))).toEqual([1, 1, 0])
  expect(['o1', 'o2', 'o3'].map((id) => score(other, choice(id)))).toEqual([0, 1, 0])
})

test('a typed answer counts also where it was taken for another term of the lecture', () => {
  expect(score(TYPED, typed('thalamus'))).toBe(0)
  const key = amendKey(TYPED, { kind: 'accept-answer', response: typed(' Thalamus ') }, '')
  expect(key).toEqual({ kind: 'typed', accepted: ['hippocampus', 'Thalamus'], others: ['hypothalamus'] })
  expect(key && score(key, typed('the thalamus'))).toBe(1)
  expect(key && score(key, typed('hypothalamus'))).toBe(0)
})

test('a statement is turned round; a remedy that does not fit is refused', () => {
  const key: Key = { kind: 'truth', value: false, correction: 'It is not.' }
  expect(amendKey(key, { kind: 'new-key', response: { kind: 'truth', value: true } }, 'It is.')).toEqual({
    kind: 'truth', value: true, correction: 'It is.',
  })
  expect(amendKey(key, { kind: 'accept-answer', response: { kind: 'truth', value: true } }, '')).toBeNull()
  expect(amendKey(TYPED, { kind: 'new-key', response: typed('x') }, '')).toBeNull()
  expect(amendKey(CHOICE, { kind: 'new-key', response: typed('x') }, '')).toBeNull()
  expect(remediesFor(FACETS)).toEqual(['accept-answer', 'drop'])
})

test('free text keeps its grade but where the very answer was accepted; a blank is worth nothing, out of the score is out', () => {
  const written = (text: string): Response => ({ kind: 'written', text })
  const accepted = [written('Because of  the trace.')]
  expect(score(FACETS, written('something else'), { current: 0.5, accepted })).toBe(0.5)
  expect(score(FACETS, written('because of the trace.'), { current: 0, accepted })).toBe(1)
  expect(score(FACETS, written('came back'), { current: null, first: 0.5 })).toBe(0.5)
  expect(score(CHOICE, null)).toBe(0)
  expect(score(CHOICE, choice('o1'), { isOut: true })).toBeNull()
})

test('equal answers are found whatever case, spaces and the order of pairs', () => {
  expect(answerKey(typed(' The  Cell '))).toBe(answerKey(typed('the cell')))
  expect(answerKey({ kind: 'pairs', pairs: { p1: 'o1', p2: 'o2' } })).toBe(answerKey({ kind: 'pairs', pairs: { p2: 'o2', p1: 'o1' } }))
  expect(answerKey({ kind: 'pairs', pairs: { p1: 'o1' } })).not.toBe(answerKey({ kind: 'pairs', pairs: { p1: 'o2' } }))
  expect(answerKey(typed('a'))).not.toBe(answerKey({ kind: 'written', text: 'a' }))
})
