import { ndjsonResponse } from '#lib/http/ndjson.ts'
import { route } from '#lib/http/route.ts'
import { shutdownSignal } from '#lib/http/shutdown.ts'
import { streamAnswer } from '#lib/inquiries/stream-answer.ts'
import { listInquiries } from '#lib/inquiries/queries.ts'
import { askRequestSchema, inquiriesQuery } from '#lib/inquiries/schema.ts'

/** Earlier questions of the person signed in, of a course or a lecture. */
export const GET = route({
  query: inquiriesQuery,
  handler: async ({ viewer, query, now }) => ({ inquiries: await listInquiries(viewer, query, now) }),
})

/** Answers a question from a lecture or a course, line by line. */
export const POST = route({
  body: askRequestSchema,
  handler: ({ viewer, body, request, now }) => {
    const signal = AbortSignal.any([request.signal, shutdownSignal])
    return ndjsonResponse(streamAnswer(viewer, body, { signal, now }), { signal, where: 'ask' })
  },
})
