import { describe, expect, it } from 'vitest'
import type { AttemptSummary } from '#lib/exams/view.ts'
import { examAction, examState } from './exam-words.ts'

const attempt = (attemptId: string, over: Partial<AttemptSummary> = {}): AttemptSummary => ({
  attemptId, startedAt: '2026-11-24T10:00:00Z', expiresAt: null, closedAt: '2026-11-24T10:12:00Z', score: 8, maxScore: 12, answered: 12,
  questions: 12, ...over,
})
const days = new Map([['a1', 'yesterday']])

describe('an exam in words', () => {
  it('that was not sat leads to its cover', () => {
    expect(examState({ attempts: [] }, days)).toBe('Not sat yet')
    expect(examAction({ examId: 'e1', attempts: [] })).toEqual({ href: '/exams/e1', kind: 'open' })
  })

  it('that was sat leads to its last report', () => {
    const attempts = [attempt('a1'), attempt('a0', { score: 3 })]
    expect(examState({ attempts: attempts.slice(0, 1) }, days)).toBe('8 of 12 yesterday')
    expect(examState({ attempts }, new Map())).toBe('8 of 12, sat 2 times')
    expect(examAction({ examId: 'e1', attempts })).toEqual({ href: '/exams/report/a1', kind: 'report' })
  })

  it('that is being sat leads back to the sitting', () => {
    const attempts = [attempt('a1'), attempt('a2', { closedAt: null, answered: 3 })]
    expect(examState({ attempts }, days)).toBe('Under way: 3 of 12 answered, the clock runs')
    expect(examAction({ examId: 'e1', attempts })).toEqual({ href: '/exams/sitting/a2', kind: 'sit' })
  })
})
