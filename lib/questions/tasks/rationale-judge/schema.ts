import { z } from 'zod'

/**
 * Items with their keys, the words that prove them, and what is said of each option ('' for nothing). `key`: position of
 * the right option, from 0.
 */
export const rationaleInputSchema = z.object({
  passages: z.array(z.object({ n: z.number().int().positive(), text: z.string() })).min(1),
  questions: z.array(z.object({
    n: z.number().int().positive(), stem: z.string(), quote: z.string(), key: z.number().int().min(0).max(3),
    options: z.array(z.object({ text: z.string(), rationale: z.string() })).min(3).max(4),
  })).min(1),
})
export type RationaleInput = z.infer<typeof rationaleInputSchema>

/** `unsupported`: says what the lecture does not. `empty`: of a wrong option, names no misunderstanding. */
const markSchema = z.enum(['ok', 'unsupported', 'empty'])
export type RationaleMark = z.infer<typeof markSchema>

export const rationaleReplySchema = z.object({
  question: z.number().describe('The number of the question.'),
  proof: z.boolean().describe('Do the quoted words bear out the key?'),
  A: markSchema, B: markSchema, C: markSchema, D: markSchema.nullable().describe('null where there is no D.'),
})
export type RationaleReply = z.infer<typeof rationaleReplySchema>

/** `proves`: the quote bears out the key. `marks`: by position of the option. */
export const rationaleMarksSchema = z.object({ question: z.number().int(), proves: z.boolean(), marks: z.array(markSchema).min(3).max(4) })
export type RationaleMarks = z.infer<typeof rationaleMarksSchema>
