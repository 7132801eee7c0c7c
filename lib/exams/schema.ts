import { z } from 'zod'
import { questionTypeSchema, responseSchema, SELF_MARKED } from '#lib/questions/schema.ts'
import type { QuestionType } from '#lib/questions/schema.ts'

/** Client-safe: what the browser sends to make and sit a practice exam. What it gets back is in view.ts. */
export const NUMBER = { min: 3, max: 40 } as const
export const MINUTES = { min: 3, max: 180 } as const

export const TYPE_NAMES: Record<QuestionType, string> = {
  DEFINITION_TO_TERM: 'Choose the term',
  TERM_TO_DEFINITION: 'Choose the meaning',
  TYPED_TERM: 'Type the term',
  TRUE_FALSE: 'True or false',
  WHICH_OF_THESE: 'Which of these',
  DIRECTION: 'More or less',
  ONE_OF_LIST: 'Part of a list',
  CLOZE: 'Fill the gap',
  MATCHING: 'Match the pairs',
  NUMERIC: 'Give the number',
  MULTIPLE_CHOICE: 'Choose the answer',
  SHORT_ANSWER: 'Answer in your words',
  WHY: 'Say why',
  RECALL: 'Recall a page',
}

export const idSchema = z.string().min(1).max(64)

const topicSchema = z.object({
  kind: z.enum(['material', 'concept']),
  id: idSchema,
  /** Share of the paper beside the other topics' weights. */
  weight: z.number().positive().max(1000).default(1),
})
export type Topic = z.output<typeof topicSchema>
export const topicsSchema = z.array(topicSchema).min(1, 'Choose at least one lecture or concept.').max(60, 'Choose at most 60 topics.')

const between = (limits: { min: number; max: number }, what: string) => {
  const message = `${what} must be a whole number from ${limits.min} to ${limits.max}.`
  return z.number(message).int(message).min(limits.min, message).max(limits.max, message)
}

export const blueprintSchema = z.object({
  topics: topicsSchema,
  types: z
    .array(questionTypeSchema.refine((type) => !SELF_MARKED.has(type), 'What you mark yourself is for practice: a paper has a score.'))
    .min(1, 'Choose at least one kind of question.'),
  number: between(NUMBER, 'The number of questions'),
  minutes: between(MINUTES, 'The minutes'),
})
export const previewSchema = blueprintSchema.omit({ minutes: true })
export type BlueprintInput = z.output<typeof blueprintSchema>

export const startSchema = z.object({ examId: idSchema })

export const attemptParams = z.object({ attemptId: idSchema })
export const answerParams = attemptParams.extend({ itemId: idSchema })

/**
 * All that is kept of one item, sent whole with each change. `revision` grows with each change in any tab or browser
 * (tenths of a second since the start, by the server's clock), so that a late save never undoes a newer one.
 */
export const saveSchema = z.object({
  response: responseSchema.nullable(),
  flagged: z.boolean(),
  revision: z.number().int().min(1).max(2_000_000_000),
})
export type SaveInput = z.output<typeof saveSchema>
