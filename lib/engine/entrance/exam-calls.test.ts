import { describe, expect, it } from 'vitest'
import { drawExam, examItemIds } from './draw-exam.ts'
import { estimateExam, examCalls } from './exam-calls.ts'
import { CLAIM_ITEMS, KINDS } from './pool.ts'

describe('examCalls', () => {
  const exam = drawExam(11)
  const calls = examCalls(exam)

  it('asks each item once', () => {
    expect(calls.flatMap(({ items }) => items).sort()).toEqual(examItemIds(exam).sort())
    expect(calls.filter(({ task }) => task === 'question.solve').map(({ items }) => items.length)).toEqual([6, 6, 6, 6])
    expect(calls.filter(({ task }) => task === 'explain.write').length).toBe(4)
  })

  it('numbers what it asks in the order of its items', () => {
    const texts = new Map(CLAIM_ITEMS.map(({ id, text }) => [id, text]))
    for (const call of calls) {
      if (call.task !== 'explain.verify') continue
      expect(call.input.claims.map(({ n }) => n)).toEqual(call.items.map((_, index) => index + 1))
      expect(call.input.claims.map(({ text }) => text)).toEqual(call.items.map((id) => texts.get(id)))
      for (const { passage } of call.input.claims) expect(call.input.passages.map(({ n }) => n)).toContain(passage)
    }
  })

  it('tells nothing of the answers', () => {
    for (const { input } of calls) {
      const keys = new Set([...JSON.stringify(input).matchAll(/"(\w+)":/g)].map((match) => match[1]))
      for (const key of ['label', 'kind', 'answer', 'right', 'id', 'source']) expect(keys.has(key)).toBe(false)
      for (const kind of KINDS) expect(JSON.stringify(input)).not.toContain(`:"${kind}"`)
    }
  })
})

describe('estimateExam', () => {
  it('stays below 30,000 tokens', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const { tokensIn, tokensOut, total } = estimateExam(drawExam(seed))
      expect(total).toBe(tokensIn + tokensOut)
      expect(total).toBeLessThan(30_000)
    }
  })

  it('counts the prompts it is given', () => {
    const exam = drawExam(1)
    const none = { 'explain.verify': 0, 'question.solve': 0, 'explain.write': 0 }
    const { tokensIn, calls } = estimateExam(exam, none)
    expect(calls).toBe(22)
    expect(estimateExam(exam, { ...none, 'question.solve': 100 }).tokensIn).toBe(tokensIn + 400)
  })
})
