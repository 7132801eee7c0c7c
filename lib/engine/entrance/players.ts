import type { z } from 'zod'
import type { Task } from '#lib/ai/define-task.ts'
import { isModelFailure } from '#lib/ai/failures.ts'
import type { ModelEngine } from '#lib/ai/model-engine.ts'
import { runTask } from '#lib/ai/run-task.ts'
import { hasAnswered } from '#lib/engine/test-words.ts'
import type { ExplainInput } from '#lib/explanations/tasks/explain-write/schema.ts'
import { explainWrite } from '#lib/explanations/tasks/explain-write/task.ts'
import { explainVerify } from '#lib/explanations/tasks/explain-verify/task.ts'
import { questionSolve } from '#lib/questions/tasks/question-solve/task.ts'
import type { Answer } from './pool.ts'
import type { Players } from './sit-entrance.ts'

/** A model that sits the exam by the very tasks it would be trusted with, at the instance's cost. */
export function playersOf(engine: ModelEngine, signal: AbortSignal): Players {
  /** What was given before an answer went wrong still counts. */
  async function* run<I extends z.ZodType, O extends z.ZodType>(
    task: Task<I, O>,
    input: z.input<I>,
    onRefused?: (reason: string) => void,
  ): AsyncGenerator<z.output<O>> {
    let hasGiven = false
    try {
      for await (const element of runTask(task, input, { signal, engine, ...(onRefused ? { onRefused } : {}) })) {
        hasGiven = true
        yield element
      }
    } catch (error) {
      if (!hasGiven || !isModelFailure(error) || !hasAnswered(error.kind)) throw error
    }
  }
  return {
    async verify(input) {
      const verdicts = new Map<number, string>()
      for await (const { claim, verdict } of run(explainVerify, input)) {
        // Said twice of one claim: the worse counts, as in daily use.
        if (verdict !== 'supported' || !verdicts.has(claim)) verdicts.set(claim, verdict)
      }
      return input.claims.map(({ n }) => verdicts.get(n) ?? null)
    },
    async solve(input) {
      const choices = new Map<number, Answer | null>()
      for await (const { question, choice } of run(questionSolve, input)) {
        // Two answers to one question are none.
        choices.set(question, choices.has(question) && choices.get(question) !== choice ? null : choice)
      }
      return input.questions.map(({ n }) => choices.get(n) ?? null)
    },
    async write(input) {
      const claims: { quote: string }[] = []
      const onRefused = (reason: string) => {
        // The task drops what it cannot find; here it counts.
        if (reason === 'quote' || reason === 'passage') claims.push({ quote: '' })
      }
      for await (const { kind, citation } of run(explainWrite, explainInputOf(input), onRefused)) {
        if (kind === 'claim' && citation) claims.push({ quote: citation.quote })
      }
      return claims
    },
  }
}

/** A target of the exam as explain.write has it in daily use. */
function explainInputOf({ target, passages }: Parameters<Players['write']>[0]): ExplainInput {
  return {
    target: { kind: 'concept', conceptId: 'entrance' }, style: 'simpler', language: 'en', sentences: [], concepts: [],
    model: {
      title: target, targetName: target, replyLanguage: 'en', personal: null, followUp: null,
      passages: passages.map(({ n, text }) => ({
        n, id: `passage-${n}`, page: n, text, sentences: [{ id: `sentence-${n}`, page: n, start: 0, end: text.length }],
      })),
    },
  }
}
