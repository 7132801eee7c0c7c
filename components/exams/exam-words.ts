import type { ExamSummary } from '#lib/exams/view.ts'

/** How an exam stands; `days`: when each closed sitting was, in words ("yesterday"), by attempt id. */
export function examState({ attempts }: Pick<ExamSummary, 'attempts'>, days: ReadonlyMap<string, string>): string {
  const open = attempts.find((attempt) => attempt.closedAt === null)
  if (open) return `Under way: ${open.answered} of ${open.questions} answered, the clock runs`
  const [last] = attempts
  if (!last) return 'Not sat yet'
  const day = days.get(last.attemptId)
  const score = `${last.score ?? 0} of ${last.maxScore ?? 0}${day ? ` ${day}` : ''}`
  return attempts.length === 1 ? score : `${score}, sat ${attempts.length} times`
}

/** Where an exam is gone on with: its open sitting, else the report of the last one, else its cover. */
export function examAction(exam: Pick<ExamSummary, 'examId' | 'attempts'>): { href: string; kind: 'sit' | 'report' | 'open' } {
  const { examId, attempts } = exam
  const open = attempts.find((attempt) => attempt.closedAt === null)
  if (open) return { href: `/exams/sitting/${open.attemptId}`, kind: 'sit' }
  const [last] = attempts
  return last ? { href: `/exams/report/${last.attemptId}`, kind: 'report' } : { href: `/exams/${examId}`, kind: 'open' }
}
