import { runTask } from '#lib/ai/run-task.ts'
import { loadInput } from './load-input.ts'
import type { Element, ExplainRequest } from './schema.ts'
import { explainWrite } from './tasks/explain-write/task.ts'
import { verifyQuote } from './verify-quote.ts'

/** What `explain` would show of a version, for nobody in particular: nothing is stored or counted. Empty where it says nothing. */
export async function previewExplanation(
  version: { id: string; language: string },
  request: Pick<ExplainRequest, 'target' | 'style'>,
  signal: AbortSignal,
): Promise<Element[]> {
  const loaded = await loadInput(version, request)
  if (!loaded) return []
  const elements: Element[] = []
  for await (const element of runTask(explainWrite, loaded.input, { signal })) {
    const verified = verifyQuote(element, loaded.passages)
    if (verified) elements.push(verified)
  }
  return elements
}
