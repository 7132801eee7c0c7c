import type { Caller } from '#lib/ai/budget.ts'
import { isModelFailure } from '#lib/ai/failures.ts'
import type { ModelEngine } from '#lib/ai/model-engine.ts'
import { runTask } from '#lib/ai/run-task.ts'
import type { CallReport } from '#lib/ai/run-on-model.ts'
import type { VerifyInput, Verdict } from '#lib/explanations/tasks/explain-verify/schema.ts'
import { explainVerify } from '#lib/explanations/tasks/explain-verify/task.ts'

export type VerifyContext = { engine: ModelEngine; caller: Caller; signal: AbortSignal; onCall?: (report: CallReport) => void }

/**
 * A second call's verdict on each claim, by its number. What the call did not answer, because it failed or left a claim out, has none:
 * such a claim is shown as "not double-checked".
 */
export async function verifyClaims(input: VerifyInput, context: VerifyContext): Promise<Map<number, Verdict>> {
  const verdicts = new Map<number, Verdict>()
  try {
    for await (const { claim, verdict } of runTask(explainVerify, input, context)) {
      // Said twice of one claim: the worse counts.
      if (verdict !== 'supported' || !verdicts.has(claim)) verdicts.set(claim, verdict)
    }
  } catch (error) {
    if (!isModelFailure(error)) throw error
  }
  return verdicts
}
