import { z } from 'zod'
import { MAX_WRITTEN } from '#lib/questions/schema.ts'

/** A question, the points of a full answer in the order in which they are shown, and what a student wrote. */
export const answerGradeInputSchema = z.object({
  language: z.string(),
  question: z.string(),
  points: z.array(z.object({ n: z.number().int().positive(), text: z.string().min(1), quote: z.string().nullable() })).min(1).max(8),
  answer: z.string().min(1).max(MAX_WRITTEN),
})
export type AnswerGradeInput = z.infer<typeof answerGradeInputSchema>

const VERDICTS = ['found', 'missing', 'contradicted', 'unclear'] as const

/** What a model writes, the student's words first. */
export const pointReplySchema = z.object({
  point: z.number().describe('The number of the point.'),
  words: z.string().nullable().describe('2 to 25 words copied exactly from the student\u2019s answer that say this point, or null.'),
  verdict: z.enum(VERDICTS),
})
export type PointReply = z.infer<typeof pointReplySchema>

/** One vote on one point. `words` stand in the answer as they are here. */
export const pointVoteSchema = z.object({ point: z.number().int(), verdict: z.enum(VERDICTS), words: z.string().nullable() })
export type PointVote = z.infer<typeof pointVoteSchema>
