import { z } from 'zod'

export const RUBRIC = ['clear', 'noGiveaway', 'oneIdea', 'useful'] as const
export type RubricMark = (typeof RUBRIC)[number]

/** Items without their keys, and the passages they were written from: whoever is told the key defends it. */
export const judgeInputSchema = z.object({
  passages: z.array(z.object({ n: z.number().int().positive(), text: z.string() })).min(1),
  questions: z.array(z.object({
    n: z.number().int().positive(), stem: z.string(), options: z.array(z.string()).min(3).max(4),
  })).min(1),
})
export type JudgeInput = z.infer<typeof judgeInputSchema>

const mark = (text: string) => z.boolean().describe(text)

export const judgeReplySchema = z.object({
  question: z.number().describe('The number of the question.'),
  A: mark('Can option A be defended?'),
  B: mark('Can option B be defended?'),
  C: mark('Can option C be defended?'),
  D: z.boolean().nullable().describe('Can option D be defended? null where there is no D.'),
  clear: mark('The stem can be understood by itself.'),
  noGiveaway: mark('Nothing in the wording gives an answer away.'),
  oneIdea: mark('It asks for one thing.'),
  useful: mark('It is worth knowing.'),
})
export type JudgeReply = z.infer<typeof judgeReplySchema>

/** `defensible`: by position of the option. */
export const judgementSchema = z.object({
  question: z.number().int(),
  defensible: z.array(z.boolean()).min(3).max(4),
  marks: z.object({ clear: z.boolean(), noGiveaway: z.boolean(), oneIdea: z.boolean(), useful: z.boolean() }),
})
export type Judgement = z.infer<typeof judgementSchema>
