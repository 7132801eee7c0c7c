import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Task } from '#lib/ai/define-task.ts'
import { fillPrompt, readPrompt } from '#lib/ai/prompt-file.ts'
import { estimateTokens } from '#lib/ai/tokens.ts'
import { DRAFT_LIMITS } from '#lib/questions/tasks/question-draft/schema.ts'
import { questionDraft } from '#lib/questions/tasks/question-draft/task.ts'
import { questionJudge } from '#lib/questions/tasks/question-judge/task.ts'
import { questionSolve } from '#lib/questions/tasks/question-solve/task.ts'
import { rationaleJudge } from '#lib/questions/tasks/rationale-judge/task.ts'
import { PASSAGE_TOKENS } from './plan-batches.ts'

/** Ollama's default: whatever is longer loses its beginning without an error. */
const SMALLEST_CONTEXT = 4_096

/** Prompt with the schema in it, as servers without strict schemas need it, and the longest answer. */
function sizeOf<I extends z.ZodType, O extends z.ZodType>({ model, input }: Task<I, O>, value: z.input<I>): number {
  const parsed = input.parse(value)
  if (!model) return 0
  const { system, user } = fillPrompt(readPrompt(model.prompt), model.slots(parsed))
  const schema = JSON.stringify(z.toJSONSchema(z.object({ elements: z.array(model.reply) })))
  return estimateTokens(system + user + schema) + model.maxOutputTokens(parsed)
}

const passages = [0, 1, 2, 3, 4].map((at) => ({ n: at + 1, text: 'words '.repeat((PASSAGE_TOKENS * 3.5) / 30).trim() }))
const letters = (length: number) => 'a'.repeat(length)
const options = [0, 1, 2, 3].map(() => letters(DRAFT_LIMITS.option))
const questions = [1, 2, 3, 4, 5, 6].map((n) => ({ n, stem: letters(DRAFT_LIMITS.stem), options }))
/** As many as one call is given at these lengths (REASON_TOKENS of check-answers.ts). */
const explained = [1, 2].map((n) => ({
  n, stem: letters(DRAFT_LIMITS.stem), quote: letters(100), key: 0,
  options: options.map((text) => ({ text, rationale: letters(DRAFT_LIMITS.rationale) })),
}))

test('the longest prompts and answers fit the smallest context', () => {
  const many = (count: number, length: number) => Array.from({ length: count }, () => letters(length))
  const names = { language: 'en', title: letters(60), heading: letters(80), concepts: many(8, 25), existing: many(6, 100) }
  const items = { passages, questions }
  const sizes = [
    sizeOf(questionDraft, { ...names, passages, count: 6 }), sizeOf(questionSolve, items), sizeOf(questionJudge, items),
    sizeOf(rationaleJudge, { passages, questions: explained }),
  ]
  expect(sizes.filter((size) => size > SMALLEST_CONTEXT)).toEqual([])
})
