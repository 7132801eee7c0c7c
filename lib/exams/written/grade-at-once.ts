import type { Engines } from '#lib/ai/model-engine.ts'
import { gradeWrittenAnswer } from '#lib/questions/grade/written/grade-written-answers.ts'
import type { GradeRecord, Response } from '#lib/questions/schema.ts'
import { loadWritten } from './load-written.ts'

/** Somebody sits before the screen: what takes longer goes on in the background. */
const PATIENCE_MS = 12_000

/**
 * Grades a written answer while its student waits; null for any other. Before the transaction that keeps the answer, never in
 * it. "waiting": the model was out or slow; `queueWrittenAnswers` after the transaction has it graded later.
 */
export async function gradeAtOnce(
  userId: string, questionId: string, response: Response | null, engines?: Engines | null,
): Promise<GradeRecord | null> {
  if (response?.kind !== 'written') return null
  const written = await loadWritten(questionId)
  if (!written) return null
  const options = { signal: AbortSignal.timeout(PATIENCE_MS), ...(engines === undefined ? {} : { engines }) }
  return gradeWrittenAnswer({ ...written, userId, text: response.text }, options)
}
