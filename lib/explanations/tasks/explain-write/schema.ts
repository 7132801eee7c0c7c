import { z } from 'zod'
import { FOLLOW_UPS, languageSchema, styleSchema, targetSchema } from '#lib/explanations/schema.ts'

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
  /** Of a concept target: the sentence names it. Of a selection: it was selected. */
  namesTarget: z.boolean().optional(),
  isSelected: z.boolean().optional(),
})

const inputConceptSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** Where the analysis found it introduced. `hasGloss`: the sentence says what it is, not only that it is. */
  definition: z.object({ sentenceId: z.string(), hasGloss: z.boolean() }).nullable(),
})

/** A passage as the model sees it, with its sentences so that a quote's sentence and page can be told. */
const numberedPassageSchema = z.object({
  n: z.number().int().positive(),
  id: z.string(),
  page: z.number().int().positive(),
  text: z.string(),
  sentences: z.array(z.object({ id: z.string(), page: z.number().int().positive(), start: z.number().int(), end: z.number().int() })),
})
export type NumberedPassage = z.infer<typeof numberedPassageSchema>

/** What a model is given beyond the target: the passages that fit, and what is known of the student. */
const modelInputSchema = z.object({
  title: z.string(),
  /** The concept's name, "page 3", or the words selected. */
  targetName: z.string(),
  passages: z.array(numberedPassageSchema).min(1),
  replyLanguage: languageSchema,
  /** `ours`: how to fit it; `theirs`: names and answers, which go through the fence. Empty where nothing is known. */
  personal: z.object({ ours: z.string(), theirs: z.string() }).nullable(),
  followUp: z.object({ kind: z.enum(FOLLOW_UPS), earlier: z.array(z.string()) }).nullable(),
})
export type ModelInput = z.infer<typeof modelInputSchema>

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
  /** Only where a model writes. */
  model: modelInputSchema.optional(),
})

export type InputSentence = z.infer<typeof inputSentenceSchema>
export type InputConcept = z.infer<typeof inputConceptSchema>
export type ExplainInput = z.infer<typeof explainInputSchema>

/** What a model writes, within the strict subset. `passage` and `quote` belong to a claim. */
export const explainReplySchema = z.object({
  kind: z.enum(['claim', 'illustration', 'link']),
  text: z.string().describe('One sentence.'),
  passage: z.number().nullable().describe('Of a claim: the number of the passage that says it. Else null.'),
  quote: z.string().nullable().describe('Of a claim: 4 to 15 words copied exactly from that passage. Else null.'),
})
export type ExplainReply = z.infer<typeof explainReplySchema>
