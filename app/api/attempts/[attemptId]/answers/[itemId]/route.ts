import { saveAnswer } from '#lib/exams/save-answer.ts'
import { answerParams, saveSchema } from '#lib/exams/schema.ts'
import { route } from '#lib/http/route.ts'

/** Keeps an answer as it is given; the acknowledgement says when, never whether it is right. */
export const PUT = route({
  params: answerParams,
  body: saveSchema,
  handler: ({ viewer, params, body, now }) => saveAnswer(viewer, { ...params, ...body }, now),
})
