import type { Standing } from '#lib/exams/view.ts'
import { isOutOfScore } from '#lib/questions/appeals/out-of-score.ts'
import { gradeRecordSchema, SELF_MARKED } from '#lib/questions/schema.ts'
import type { QuestionType } from '#lib/questions/schema.ts'

type Answer = { response: unknown; score: number | null; grade: unknown }
type Closed = { question: { type: QuestionType; tags: readonly string[] }; answer: Answer | undefined }

/** How an item of a closed paper, or one answered in practice, counts. A blank is scored: it is not right. */
export function standingOf({ question, answer }: Closed): Standing {
  if (isOutOfScore(question) || SELF_MARKED.has(question.type)) return 'out'
  if (!answer || answer.response === null || answer.score !== null) return 'scored'
  const verdict = gradeRecordSchema.safeParse(answer.grade).data?.verdict ?? 'waiting'
  return verdict === 'waiting' ? 'waiting' : 'unmarked'
}

/** Points as they are shown: thirds of a matching add up to what they are, cut to two digits. */
export const shownPoints = (points: number): number => Math.round(points * 100) / 100
