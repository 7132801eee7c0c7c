import { z } from 'zod'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { keySchema, optionSchema, questionTypeSchema } from '#lib/questions/schema.ts'

const conceptSchema = z.object({ key: z.string(), name: z.string(), aliases: z.array(z.string()), importance: z.number().int() })

/** A whole lecture with its analysis. Sentences come from our own analysis: only their presence is checked here. */
export const writeInputSchema = z.object({
  sentences: z.array(z.custom<AnalysedSentence>((value) => typeof value === 'object' && value !== null && 'facts' in value)),
  concepts: z.array(conceptSchema),
  sections: z.array(z.object({ ordinal: z.number().int(), path: z.array(z.string()) })),
  seed: z.number().int(),
})

const draftSchema = z.object({
  type: questionTypeSchema,
  rule: z.string(),
  stem: z.string().min(1).max(600),
  options: z.array(optionSchema).max(8),
  key: keySchema,
  rationales: z.array(z.object({ optionId: z.string(), text: z.string(), sentenceId: z.string().nullable() })),
  sentenceId: z.string(),
  factIndex: z.number().int().nullable(),
  proof: z.array(z.string()),
  also: z.array(z.object({ sentenceId: z.string(), factIndex: z.number().int().nullable() })),
  quote: z.string(),
  conceptKeys: z.array(z.string()).min(1),
  enemyGroup: z.string(),
  guess: z.number(),
  difficulty: z.number(),
  tier: z.enum(['UPPER', 'LOWER']),
  verdicts: z.array(z.object({ check: z.string(), passed: z.boolean(), detail: z.string().nullable() })),
})

/** A draft, or at the end how many candidates each check dropped. */
export const writeOutputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), question: draftSchema }),
  z.object({ kind: z.literal('dropped'), counts: z.record(z.string(), z.number().int()) }),
])

export type WriteInput = z.output<typeof writeInputSchema>
export type WriteElement = z.input<typeof writeOutputSchema>
