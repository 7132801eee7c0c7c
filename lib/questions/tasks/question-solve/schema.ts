import { z } from 'zod'

/**
 * Items to be answered, never with their key. With passages they are answered from them alone; without, from what the
 * model knows; where no item has a stem, from the looks of the options.
 */
export const solveInputSchema = z.object({
  passages: z.array(z.object({ n: z.number().int().positive(), text: z.string() })),
  questions: z.array(z.object({
    n: z.number().int().positive(),
    stem: z.string().nullable(),
    options: z.array(z.string()).min(2).max(6),
  })).min(1),
})
export type SolveInput = z.infer<typeof solveInputSchema>

export const solveReplySchema = z.object({
  question: z.number().describe('The number of the question.'),
  choice: z.string().describe('The letter of an option, or "none", or "several".'),
})
export type SolveReply = z.infer<typeof solveReplySchema>

/** `choice`: the option's position as it was shown, from 0. */
export const solutionSchema = z.object({
  question: z.number().int(),
  choice: z.union([z.number().int().min(0), z.literal('none'), z.literal('several')]),
})
export type Solution = z.infer<typeof solutionSchema>
export type Choice = Solution['choice']
