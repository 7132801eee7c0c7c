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
  const elements = explain(viewer, request, context)
  for (;;) {
    const { done, value } = await elements.next()
    if (!done) yield { type: 'element', element: value }
    else if (context.signal.aborted) return
    else return yield { type: 'done', ...value }
  }
}
