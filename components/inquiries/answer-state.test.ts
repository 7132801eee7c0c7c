import { expect, test } from 'vitest'
import type { InquiryLine } from '#lib/inquiries/view.ts'
import { answerOf, beginAnswer, groupByMaterial, withLine } from './answer-state.ts'

const material = { id: 'm', title: 'Memory' }
const citation = { sentenceId: 's', passageId: 'p', page: 2, start: 0, end: 3, quote: 'One' }
const element = { kind: 'claim', text: 'One.', citation, role: 'told' } as const
const passage = { material, path: [], before: '', after: '', citation }
const after = (...lines: InquiryLine[]) => lines.reduce(withLine, beginAnswer('What?'))

test('an answer of a model, sentence by sentence', () => {
  const partly = after({ type: 'element', element, material })
  expect(partly).toMatchObject({ status: 'asking', isAnswered: null, elements: [{ element, material }] })
  const done = after(
    { type: 'element', element, material }, { type: 'verdict', isAnswered: true },
    { type: 'done', id: 'i', engine: 'some-model', unread: 1, withheld: 2 },
  )
  expect(done).toMatchObject({ status: 'done', isAnswered: true, engine: 'some-model', unread: 1, withheld: 2, elements: [{ element }] })
})

test('sentences of an answer that is none are void', () => {
  expect(
    after({ type: 'element', element, material }, { type: 'verdict', isAnswered: false }, { type: 'passage', passage }),
  ).toMatchObject({
    isAnswered: false, elements: [], passages: [passage],
  })
})

test('consent, a notice, a failure', () => {
  expect(after({ type: 'consent', host: 'h' })).toMatchObject({ status: 'consent', host: 'h' })
  expect(after({ type: 'notice', message: 'n' })).toMatchObject({ status: 'asking', notice: 'n' })
  expect(after({ type: 'passage', passage }, { type: 'failed', message: 'f' })).toMatchObject({
    status: 'failed', message: 'f', passages: [passage],
  })
})

test('one asked earlier is whole', () => {
  const kept = {
    id: 'i', question: 'What?', isAnswered: false, engine: 'builtin', createdAt: '2026-11-25T10:00:00Z', elements: [], passages: [passage],
  }
  expect(answerOf(kept)).toMatchObject({ question: 'What?', status: 'done', isAnswered: false, passages: [passage] })
})

test('sentences are grouped by the lecture they stand in, in order', () => {
  const other = { id: 'o', title: 'The Body' }
  const groups = groupByMaterial([{ element, material }, { element, material }, { element, material: other }, { element, material }])
  expect(groups.map(({ material: { id }, elements }) => [id, elements.length])).toEqual([['m', 2], ['o', 1], ['m', 1]])
})
