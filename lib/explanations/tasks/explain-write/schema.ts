import { z } from 'zod'
import { styleSchema, targetSchema } from '#lib/explanations/schema.ts'

/** A sentence of the lecture with what the analysis knows of it. `start`..`end`: offsets into its passage's text. */
const inputSentenceSchema = z.object({
  id: z.string(),
  passageId: z.string(),
  /** Position in the document; neighbours differ by one. */
  ordinal: z.number().int(),
  paragraph: z.number().int(),
  sectionId: z.string(),
  page: z.number().int().positive(),
  start: z.number().int(),
  end: z.number().int(),
  block: z.enum(['prose', 'heading', 'bullet', 'caption', 'table', 'code']),
  text: z.string(),
  traits: z.array(z.string()),
  /** Terms this sentence defines. */
  definitions: z.array(z.object({ term: z.string(), tier: z.enum(['upper', 'lower']) })),
})

const inputConceptSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** Where the analysis found it introduced. `hasGloss`: the sentence says what it is, not only that it is. */
  definition: z.object({ sentenceId: z.string(), hasGloss: z.boolean() }).nullable(),
})

/**
 * Of a page: its sentences, in order, with a few before and after; of a concept: the sentences that name it with their
 * neighbours. `concepts` are all of the material.
 */
export const explainInputSchema = z.object({
  target: targetSchema,
  style: styleSchema,
  /** Language tag; the rules of language are English. */
  language: z.string(),
  sentences: z.array(inputSentenceSchema),
  concepts: z.array(inputConceptSchema),
})

export type InputSentence = z.infer<typeof inputSentenceSchema>
export type InputConcept = z.infer<typeof inputConceptSchema>
export type ExplainInput = z.infer<typeof explainInputSchema>
