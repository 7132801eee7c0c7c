import type { Caller } from '#lib/ai/budget.ts'
import { isModelFailure, type ModelFailure } from '#lib/ai/failures.ts'
import type { Engines } from '#lib/ai/model-engine.ts'
import type { CallReport } from '#lib/ai/run-on-model.ts'
import { runTask } from '#lib/ai/run-task.ts'
import { questionDraft } from '#lib/questions/tasks/question-draft/task.ts'
import type { ModelDraft } from '#lib/questions/tasks/question-draft/schema.ts'
import type { BankItem } from './bank-item.ts'
import type { Batch } from './load-lecture.ts'
import { runModelGates } from './run-model-gates.ts'

/** Drafts asked for at once. */
export const DRAFTS = 6

type Context = { engines: Engines; caller: Caller; signal: AbortSignal; onCall?: (report: CallReport) => void }

/** `refused`: replies of the wrong form, by reason. `failure`: the model gave out before the end; what it left unchecked is refused. */
export type WrittenBatch = { items: BankItem[]; refused: Record<string, number>; failure: ModelFailure | null }

/**
 * Writes and checks one batch. Drafts that came before an answer broke off are checked all the same.
 * @throws the signal's reason when stopped; a failure of the model is told in the result
 */
export async function writeBatch(language: string, batch: Batch, context: Context): Promise<WrittenBatch> {
  const { engines, ...rest } = context
  const { heading, conceptNames, stemsShown } = batch
  const refused: Record<string, number> = {}
  const drafts: ModelDraft[] = []
  const input = {
    language, title: batch.context.title, heading, concepts: conceptNames, existing: stemsShown, count: DRAFTS,
    passages: batch.context.passages.map(({ n, text }) => ({ n, text })),
  }
  const onRefused = (reason: string) => {
    refused[reason] = (refused[reason] ?? 0) + 1
  }
  try {
    for await (const draft of runTask(questionDraft, input, { ...rest, engine: engines.write, onRefused })) drafts.push(draft)
  } catch (error) {
    rest.signal.throwIfAborted()
    if (!isModelFailure(error)) throw error
    if (drafts.length === 0) return { items: [], refused, failure: error }
  }
  rest.signal.throwIfAborted()
  const { items, failure } = await runModelGates(drafts, batch.context, { ...rest, engine: engines.check })
  return { items, refused, failure }
}
