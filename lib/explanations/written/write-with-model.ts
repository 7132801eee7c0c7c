import type { Caller } from '#lib/ai/budget.ts'
import type { Engines } from '#lib/ai/model-engine.ts'
import { runTask } from '#lib/ai/run-task.ts'
import { requireModelInput } from '#lib/explanations/tasks/explain-write/model-prompt.ts'
import type { ExplainInput } from '#lib/explanations/tasks/explain-write/schema.ts'
import { explainWrite } from '#lib/explanations/tasks/explain-write/task.ts'
import { addTokens, checkElements, withhold } from './check-elements.ts'
import type { WritingEvent, WritingReport } from './check-elements.ts'

type Context = { engines: Engines; caller: Caller; signal: AbortSignal }

/**
 * An explanation by a model, its elements checked one by one.
 * @throws ModelFailure when the writing itself failed; what was given before stays good
 */
export async function* writeWithModel(
  input: ExplainInput,
  { engines, caller, signal }: Context,
  report: WritingReport,
): AsyncGenerator<WritingEvent> {
  const { targetName, passages, followUp } = requireModelInput(input)
  const write = (ending: AbortSignal) => runTask(explainWrite, input, {
    engine: engines.write, caller, signal: ending,
    onRefused: (reason) => withhold(report, reason), onCall: (call) => addTokens(report, call),
  })
  const mayIllustrate = input.style === 'analogy' || followUp?.kind === 'another-example'
  yield* checkElements(write, { engines, caller, signal, target: targetName, passages, mayIllustrate }, report)
}
