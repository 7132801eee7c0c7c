import type { Caller } from '#lib/ai/budget.ts'
import type { ModelEngine } from '#lib/ai/model-engine.ts'
import type { CallReport } from '#lib/ai/run-on-model.ts'
import { runTask } from '#lib/ai/run-task.ts'
import type { Judgement } from '#lib/questions/tasks/question-judge/schema.ts'
import { questionJudge } from '#lib/questions/tasks/question-judge/task.ts'
import type { Choice } from '#lib/questions/tasks/question-solve/schema.ts'
import { questionSolve } from '#lib/questions/tasks/question-solve/task.ts'
import type { RationaleMarks } from '#lib/questions/tasks/rationale-judge/schema.ts'
import { rationaleJudge } from '#lib/questions/tasks/rationale-judge/task.ts'
import type { Ask } from './bank-item.ts'

export type AskContext = { engine: ModelEngine; caller: Caller; signal: AbortSignal; onCall?: (report: CallReport) => void }

/**
 * A model as the checks ask it: its answers, by question.
 * @throws ModelFailure; the signal's reason when stopped
 */
export function askModel(context: AskContext): Ask {
  const { signal } = context
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
    reasons: async (input) => {
      const found = new Map<number, RationaleMarks>()
      for await (const marks of runTask(rationaleJudge, input, context)) {
        if (!found.has(marks.question)) found.set(marks.question, marks)
      }
      signal.throwIfAborted()
      return found
    },
  }
}
