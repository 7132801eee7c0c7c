import { z } from 'zod'

/**
 * The shapes of an item, client-safe. `options`, `key` and `rationales` of the table Question hold these; the key, the
 * rationales and what a false statement should say never leave the server before the answer is given or the paper handed in.
 */
export const QUESTION_TYPES = ['DEFINITION_TO_TERM', 'TYPED_TERM', 'TRUE_FALSE', 'MULTIPLE_CHOICE'] as const
export const questionTypeSchema = z.enum(QUESTION_TYPES)
export type QuestionType = z.infer<typeof questionTypeSchema>

/** What a question asks of a student, lowest first (Anderson and Krathwohl's revision of Bloom, its lower four). */
export const BLOOM_LEVELS = ['remember', 'understand', 'apply', 'analyse'] as const
export const bloomSchema = z.enum(BLOOM_LEVELS)
export type Bloom = z.infer<typeof bloomSchema>

export const optionSchema = z.object({ id: z.string().min(1).max(40), text: z.string().min(1).max(300) })
export type QuestionOption = z.infer<typeof optionSchema>

export const MAX_TYPED = 200

/** What a student answered. */
export const responseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), optionId: z.string().min(1).max(40) }),
  z.object({ kind: z.literal('typed'), text: z.string().max(MAX_TYPED) }),
  z.object({ kind: z.literal('truth'), value: z.boolean() }),
])
export type Response = z.infer<typeof responseSchema>

/**
 * The key. Typed: `accepted[0]` is the form shown as the answer, the rest its aliases; `others` are terms of the lecture
 * so close in spelling that they must not pass for a slip of the pen. Truth: `correction` says what the lecture says.
 */
export const keySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), optionId: z.string() }),
  z.object({ kind: z.literal('typed'), accepted: z.array(z.string()).min(1), others: z.array(z.string()) }),
  z.object({ kind: z.literal('truth'), value: z.boolean(), correction: z.string() }),
])
export type Key = z.infer<typeof keySchema>

/** A place in the lecture. Offsets are UTF-16, into the passage's text; the quote stands there word for word. */
export const citationSchema = z.object({
  sentenceId: z.string(), passageId: z.string(), page: z.number().int(), quote: z.string(), start: z.number().int(), end: z.number().int(),
})
export type Citation = z.infer<typeof citationSchema>

/**
 * Why an option is right or what it means instead. `optionId` is that of the option; for true or false "true" and "false";
 * for a typed term "key".
 */
const rationaleSchema = z.object({ optionId: z.string(), text: z.string(), citation: citationSchema.nullable() })
export type Rationale = z.infer<typeof rationaleSchema>

/** All that a student may see before answering. */
export type QuestionForStudent = { id: string; type: QuestionType; stem: string; options: QuestionOption[] }

export const optionsSchema = z.array(optionSchema)
export const rationalesSchema = z.array(rationaleSchema)

/** Questions of a bank that a model is asked for at once. */
export const BANK_TARGET = 20

export const bankParams = z.object({ materialId: z.string().min(1).max(64) })

export const ownQuestionParams = z.object({ questionId: z.string().min(1).max(64) })
export const rejectOwnSchema = ownQuestionParams.extend({ reason: z.string().trim().max(300, 'At most 300 characters.').default('') })
