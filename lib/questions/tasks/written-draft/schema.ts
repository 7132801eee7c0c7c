import { z } from 'zod'
import { bloomSchema } from '#lib/questions/schema.ts'

/** What a model writes of one short-answer question, its points with their proofs. */
export const writtenReplySchema = z.object({
  concept: z.string().describe('The concept it asks about.'),
  bloom: bloomSchema,
  stem: z.string().describe('One question, understood by itself.'),
  points: z.array(z.object({
    text: z.string().describe('One statement that can be marked by itself.'),
    passage: z.number().describe('The number of the passage that proves it.'),
    quote: z.string().describe('4 to 15 words copied exactly from that passage that prove it.'),
  })).describe('Two to five points of a full answer.'),
  reference: z.string().describe('A full answer in two to four sentences.'),
})
export type WrittenReply = z.infer<typeof writtenReplySchema>

/** Characters. `points`: how many. */
export const WRITTEN_LIMITS = { stem: 300, point: 200, reference: 900, concept: 80, points: { least: 2, most: 5 } }

/** A draft of the right form; what it says is still a claim. */
export const writtenDraftSchema = z.object({
  concept: z.string(),
  bloom: bloomSchema,
  stem: z.string().min(1).max(WRITTEN_LIMITS.stem),
  points: z.array(z.object({ text: z.string().min(1).max(WRITTEN_LIMITS.point), passage: z.number().int(), quote: z.string() }))
    .min(WRITTEN_LIMITS.points.least).max(WRITTEN_LIMITS.points.most),
  reference: z.string().min(1).max(WRITTEN_LIMITS.reference),
})
export type WrittenDraft = z.infer<typeof writtenDraftSchema>
