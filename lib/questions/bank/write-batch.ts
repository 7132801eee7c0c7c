import type { Caller } from '#lib/ai/budget.ts'
import { isModelFailure, type ModelFailure } from '#lib/ai/failures.ts'
import type { Engines } from '#lib/ai/model-engine.ts'
import type { CallReport } from '#lib/ai/run-on-model.ts'
import { runTask } from '#lib/ai/run-task.ts'
import { questionDraft } from '#lib/questions/tasks/question-draft/task.ts'
import type { ModelDraft } from '#lib/questions/tasks/question-draft/schema.ts'
import type { Judgement } from '#lib/questions/tasks/question-judge/schema.ts'
import { questionJudge } from '#lib/questions/tasks/question-judge/task.ts'
import type { Choice } from '#lib/questions/tasks/question-solve/schema.ts'
import { questionSolve } from '#lib/questions/tasks/question-solve/task.ts'
import { bankItems, standing, type Ask, type BankItem } from './bank-item.ts'
import { checkAnswers } from './check-answers.ts'
import { checkWording } from './check-wording.ts'
import type { Batch } from './load-lecture.ts'

/** Drafts asked for at once. */
export const DRAFTS = 6

type Context = { engines: Engines; caller: Caller; signal: AbortSignal; onCall?: (report: CallReport) => void }

/** `refused`: replies of the wrong form, by reason. `failure`: the model gave out before the end; what it left unchecked is refused. */
export type WrittenBatch = { items: BankItem[]; refused: Record<string, number>; failure: ModelFailure | null }

/** The checking model's answers, by question. */
function askModel({ engines, caller, signal, onCall }: Context): Ask {
  const context = { signal, engine: engines.check, caller, ...(onCall ? { onCall } : {}) }
  return {
    solve: async (input) => {
      const found = new Map<number, Choice | undefined>()
      for await (const { question, choice } of runTask(questionSolve, input, context)) {
        // Two answers to one question are none.
        found.set(question, found.has(question) && found.get(question) !== choice ? undefined : choice)
      }
      signal.throwIfAborted()
      return found
    },
    judge: async (input) => {
      const found = new Map<number, Judgement>()
      for await (const judgement of runTask(questionJudge, input, context)) {
        if (!found.has(judgement.question)) found.set(judgement.question, judgement)
      }
      signal.throwIfAborted()
      return found
    },
  }
}

/**
 * Writes and checks one batch. Drafts that came before an answer broke off are checked all the same.
 * @throws the signal's reason when stopped; a failure of the model is told in the result
 */
export async function writeBatch(language: string, batch: Batch, context: Context): Promise<WrittenBatch> {
  const { engines, caller, signal, onCall } = context
  const { heading, conceptNames, stemsShown } = batch
  const refused: Record<string, number> = {}
  const drafts: ModelDraft[] = []
  let failure: ModelFailure | null = null
  const input = {
    language, title: batch.context.title, heading, concepts: conceptNames, existing: stemsShown, count: DRAFTS,
    passages: batch.context.passages.map(({ n, text }) => ({ n, text })),
  }
  try {
    const onRefused = (reason: string) => {
      refused[reason] = (refused[reason] ?? 0) + 1
    }
    const run = { signal, engine: engines.write, caller, onRefused, ...(onCall ? { onCall } : {}) }
    for await (const draft of runTask(questionDraft, input, run)) drafts.push(draft)
  } catch (error) {
    signal.throwIfAborted()
    if (!isModelFailure(error)) throw error
    if (drafts.length === 0) return { items: [], refused, failure: error }
  }
  signal.throwIfAborted()
  const items = bankItems(drafts, batch.context.seed)
  checkWording(items, batch.context)
  try {
    await checkAnswers(items, batch.context, askModel(context))
  } catch (error) {
    signal.throwIfAborted()
    if (!isModelFailure(error)) throw error
    failure = error
    for (const item of standing(items)) item.rejectedFor = 'not checked'
  }
  return { items, refused, failure }
}
