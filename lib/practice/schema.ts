import { z } from 'zod'
import { idSchema } from '#lib/exams/schema.ts'
import { MAX_WRITTEN, responseSchema } from '#lib/questions/schema.ts'

/** Client-safe: what the browser sends to practise. What it gets back is in view.ts. */
const again = z.coerce.boolean().default(false)

/** What a short untimed set is about. `again`: also where every question on it has been met. */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), attemptId: idSchema, again }),
  z.object({ kind: z.literal('concept'), conceptId: idSchema, again }),
  z.object({ kind: z.literal('material'), materialId: idSchema, again }),
  z.object({ kind: z.literal('weakest'), again }),
])
export type SourceInput = z.output<typeof sourceSchema>

/** Null: "I don't know", which is a wrong answer. */
export const practiceAnswerSchema = z.object({ response: responseSchema.nullable() })

/** Opens a card of a set; what was typed before is kept with it. */
export const openCardSchema = z.object({
  attemptId: idSchema, itemId: idSchema, text: z.string().max(MAX_WRITTEN, `At most ${MAX_WRITTEN} characters are kept. Shorten it.`),
})

export const checkAnswerSchema = z.object({ questionId: idSchema, response: responseSchema.nullable() })
export const checkTargetSchema = z.object({
  materialId: idSchema,
  page: z.coerce.number().int().min(1).optional(),
  conceptId: idSchema.optional(),
})
export type CheckTarget = z.output<typeof checkTargetSchema>
