import { z } from 'zod'

export const engineTestInputSchema = z.object({ text: z.string().min(1) })

/** Four fields of four kinds, so that a server that drops or bends a schema shows it. */
export const engineTestReplySchema = z.object({
  topic: z.string().describe('What the text is about, in one to four words.'),
  sentences: z.number().describe('How many sentences the text has.'),
  namesNumber: z.boolean().describe('Does a number stand in the text?'),
  quote: z.string().nullable().describe('Three to ten words copied exactly from the text, or null.'),
})
export type EngineTestReply = z.infer<typeof engineTestReplySchema>
