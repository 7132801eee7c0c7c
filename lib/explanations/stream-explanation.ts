import type { Viewer } from '#lib/auth/viewer.ts'
import { explain } from './explain.ts'
import type { ExplainRequest } from './schema.ts'
import type { ExplanationLine } from './view.ts'

/** An explanation as lines for the browser, the last one saying that it is whole. @throws as `explain` does */
export async function* streamExplanation(
  viewer: Viewer,
  request: ExplainRequest,
  context: { signal: AbortSignal; now: Date },
): AsyncGenerator<ExplanationLine> {
  const events = explain(viewer, request, context)
  try {
    for (;;) {
      const { done, value } = await events.next()
      if (!done) yield value
      else if (context.signal.aborted) return
      else return yield { type: 'done', ...value }
    }
  } finally {
    // Whoever stops reading ends the request at the model's server too.
    await events.return({ id: null, engine: '', withheld: 0, notice: null })
  }
}
