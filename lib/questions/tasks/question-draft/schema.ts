import { z } from 'zod'
import { bloomSchema } from '#lib/questions/schema.ts'

/** One section of a lecture: its passages in page order, its concepts by importance, and what is asked of it already. */
export const draftInputSchema = z.object({
  language: z.string(),
  title: z.string(),
  /** Heading of the section; empty where there is none. */
  heading: z.string(),
  passages: z.array(z.object({ n: z.number().int().positive(), text: z.string().min(1) })).min(1),
  concepts: z.array(z.string()),
  existing: z.array(z.string()),
  count: z.number().int().min(1).max(6),
})
export type DraftInput = z.infer<typeof draftInputSchema>

/** What a model writes, the proof first. */
export const draftReplySchema = z.object({
  passage: z.number().describe('The number of the passage that proves the key.'),
  quote: z.string().describe('4 to 15 words copied exactly from that passage that prove the key.'),
  concept: z.string().describe('The concept it asks about.'),
  bloom: bloomSchema,
  stem: z.string().describe('One question, understood by itself.'),
  options: z.array(z.object({
    text: z.string(),
    rationale: z.string().describe('One sentence: why it is right, or which misunderstanding leads to it.'),
  })).describe('Four options, A to D.'),
  key: z.enum(['A', 'B', 'C', 'D']).describe('The letter of the right option.'),
})
export type DraftReply = z.infer<typeof draftReplySchema>

/** Characters. Six items at these limits still fit one prompt with their passages. */
export const DRAFT_LIMITS = { stem: 300, option: 140, rationale: 400, concept: 80 }

/** A draft of the right form; what it says is still a claim. `key`: the position of the right option, from 0. */
export const modelDraftSchema = z.object({
  passage: z.number().int(),
  quote: z.string(),
  concept: z.string(),
  bloom: bloomSchema,
  stem: z.string().min(1).max(DRAFT_LIMITS.stem),
  options: z.array(z.object({
    text: z.string().min(1).max(DRAFT_LIMITS.option),
    rationale: z.string().min(1).max(DRAFT_LIMITS.rationale),
  })).length(4),
  key: z.number().int().min(0).max(3),
})
export type ModelDraft = z.infer<typeof modelDraftSchema>
