import { testRequestSchema } from '#lib/engine/schema.ts'
import { testModel } from '#lib/engine/test-model.ts'
import { ndjsonResponse } from '#lib/http/ndjson.ts'
import { route } from '#lib/http/route.ts'
import { shutdownSignal } from '#lib/http/shutdown.ts'

/** Tries a model in three calls, each said as it ends. */
export const POST = route({
  body: testRequestSchema,
  handler: ({ viewer, body, request, now }) => {
    const signal = AbortSignal.any([request.signal, shutdownSignal])
    return ndjsonResponse(testModel(viewer, body.form, { signal, now }), { signal, where: 'engine.test' })
  },
})
