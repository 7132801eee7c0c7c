import { z } from 'zod'
import { elementSchema } from '#lib/explanations/schema.ts'

/** A passage as the model sees it, with its sentences so that a quote's sentence and page can be told. */
const askedPassageSchema = z.object({
  n: z.number().int().positive(),
  id: z.string(),
  page: z.number().int().positive(),
  title: z.string(),
  text: z.string(),
  sentences: z.array(z.object({ id: z.string(), page: z.number().int().positive(), start: z.number().int(), end: z.number().int() })),
})

export const answerInputSchema = z.object({
  question: z.string().min(1),
  language: z.string(),
  passages: z.array(askedPassageSchema).min(1),
})
export type AnswerInput = z.infer<typeof answerInputSchema>

/** A sentence of the answer, or that the passages hold none. */
export const answerReplySchema = z.object({
  kind: z.enum(['claim', 'not-said']),
  text: z.string().describe('Of a claim: one sentence of the answer. Of not-said: empty.'),
  passage: z.number().nullable().describe('Of a claim: the number of the passage that says it. Else null.'),
  quote: z.string().nullable().describe('Of a claim: 4 to 15 words copied exactly from that passage. Else null.'),
})
export type AnswerReply = z.infer<typeof answerReplySchema>

export const answerOutputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim'), element: elementSchema }),
  z.object({ kind: z.literal('not-said') }),
])
export type AnswerOutput = z.infer<typeof answerOutputSchema>
