import { explainRequestSchema } from '#lib/explanations/schema.ts'
import { streamExplanation } from '#lib/explanations/stream-explanation.ts'
import { ndjsonResponse } from '#lib/http/ndjson.ts'
import { route } from '#lib/http/route.ts'
import { shutdownSignal } from '#lib/http/shutdown.ts'

/** Explains a page or a concept, sentence by sentence. */
export const POST = route({
  body: explainRequestSchema,
  handler: ({ viewer, body, request, now }) => {
    const signal = AbortSignal.any([request.signal, shutdownSignal])
    return ndjsonResponse(streamExplanation(viewer, body, { signal, now }), { signal, where: 'explain' })
  },
})
