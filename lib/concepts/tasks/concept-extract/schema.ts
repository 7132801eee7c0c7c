import { z } from 'zod'

export const extractInputSchema = z.object({
  language: z.string(),
  passages: z.array(z.object({ n: z.number().int().positive(), text: z.string() })).min(1),
})
export type ExtractInput = z.infer<typeof extractInputSchema>

export const extractReplySchema = z.object({
  name: z.string().describe('As the lecture writes it, singular, without an article.'),
  quote: z.string().describe('4 to 25 words copied exactly from the passage: where it is defined or introduced.'),
  passage: z.number().describe('The number of that passage.'),
  aliases: z.array(z.string()).describe('Other names and abbreviations that the passages use for it.'),
  buildsOn: z.array(z.string()).describe('Names of concepts of the passages one must know to understand it.'),
})
export type ExtractReply = z.infer<typeof extractReplySchema>

/** A concept whose quote stands where it is said to; offsets into the passage's text. */
export const foundConceptSchema = z.object({
  name: z.string(),
  passage: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  aliases: z.array(z.string()),
  buildsOn: z.array(z.string()),
})
export type FoundConcept = z.infer<typeof foundConceptSchema>
