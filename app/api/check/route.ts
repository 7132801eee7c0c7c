import { route } from '#lib/http/route.ts'
import { answerCheck, getCheckQuestion } from '#lib/practice/check-question.ts'
import { checkAnswerSchema, checkTargetSchema } from '#lib/practice/schema.ts'

/** The question under an explanation, without its key. */
export const GET = route({
  query: checkTargetSchema,
  handler: async ({ viewer, query, now }) => ({ check: await getCheckQuestion(viewer, query, now) }),
})

/** Its answer; the key comes with the acknowledgement, never earlier. */
export const POST = route({
  body: checkAnswerSchema,
  handler: ({ viewer, body, now }) => answerCheck(viewer, body, now),
})
