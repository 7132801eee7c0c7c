import { answerParams } from '#lib/exams/schema.ts'
import { route } from '#lib/http/route.ts'
import { answerPractice } from '#lib/practice/answer-practice.ts'
import { practiceAnswerSchema } from '#lib/practice/schema.ts'

/** Takes one answer of a practice set; the key of this question, and no other, comes back with it. */
export const POST = route({
  params: answerParams,
  body: practiceAnswerSchema,
  handler: ({ viewer, params, body, now }) => answerPractice(viewer, { ...params, ...body }, now),
})
