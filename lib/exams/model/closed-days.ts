import type { ExamSummary } from '#lib/exams/view.ts'
import { dayWord } from './day-word.ts'

/** When each closed sitting was, in words in the student's time zone ("yesterday"), by attempt id. */
export function closedDays(exams: readonly Pick<ExamSummary, 'attempts'>[], now: Date, timeZone: string): Map<string, string> {
  const attempts = exams.flatMap((exam) => exam.attempts)
  return new Map(attempts.flatMap(({ attemptId, closedAt }) => (closedAt ? [[attemptId, dayWord(new Date(closedAt), now, timeZone)]] : [])))
}
