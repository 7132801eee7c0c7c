import { z } from 'zod'

/**
 * The shapes of an item, client-safe. `options`, `key` and `rationales` of the table Question hold these; the key, the
 * rationales and what a false statement should say never leave the server before the answer is given or the paper handed in.
 */
export const QUESTION_TYPES = [
  'DEFINITION_TO_TERM', 'TERM_TO_DEFINITION', 'TYPED_TERM', 'TRUE_FALSE', 'WHICH_OF_THESE', 'DIRECTION', 'ONE_OF_LIST', 'CLOZE', 'MATCHING',
  'NUMERIC', 'MULTIPLE_CHOICE', 'SHORT_ANSWER', 'WHY', 'RECALL',
] as const
export const questionTypeSchema = z.enum(QUESTION_TYPES)
export type QuestionType = z.infer<typeof questionTypeSchema>

/** The student says how well they did: true by construction, light evidence (weight .4), never in a scored paper. */
export const SELF_MARKED: ReadonlySet<QuestionType> = new Set(['WHY', 'RECALL'])
/** What a paper with a score may hold. Written answers are graded by points found, or not yet. */
export const SCORED_TYPES = QUESTION_TYPES.filter((type) => !SELF_MARKED.has(type))

/** What a question asks of a student, lowest first (Anderson and Krathwohl's revision of Bloom, its lower four). */
export const BLOOM_LEVELS = ['remember', 'understand', 'apply', 'analyse'] as const
export const bloomSchema = z.enum(BLOOM_LEVELS)
export type Bloom = z.infer<typeof bloomSchema>

export const optionSchema = z.object({ id: z.string().min(1).max(40), text: z.string().min(1).max(300) })
export type QuestionOption = z.infer<typeof optionSchema>

export const MAX_TYPED = 200
/** Characters of a written answer that are read; a longer one is told so before it is sent. */
export const MAX_WRITTEN = 4000

const pointId = z.string().min(1).max(40)

/** Matching keeps prompts and options in one list: prompts are named p1, p2, ...; options never are. */
export const PROMPT_ID = /^p\d{1,2}$/
const promptId = z.string().regex(PROMPT_ID)

/** What a student answered. */
export const responseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), optionId: z.string().min(1).max(40) }),
  z.object({ kind: z.literal('typed'), text: z.string().max(MAX_TYPED) }),
  z.object({ kind: z.literal('truth'), value: z.boolean() }),
  /** Matching: the option chosen for each prompt; those left open are missing. */
  z.object({ kind: z.literal('pairs'), pairs: z.record(promptId, pointId) }),
  /** Free text, graded by facets. */
  z.object({ kind: z.literal('written'), text: z.string().max(MAX_WRITTEN) }),
  /** Self-marked: what was said or typed, and the points the student ticks after seeing the slide. */
  z.object({ kind: z.literal('self'), text: z.string().max(MAX_WRITTEN), ticked: z.array(pointId).max(40) }),
])
export type Response = z.infer<typeof responseSchema>

/** A place in the lecture. Offsets are UTF-16, into the passage's text; the quote stands there word for word. */
export const citationSchema = z.object({
  sentenceId: z.string(), passageId: z.string(), page: z.number().int(), quote: z.string(), start: z.number().int(), end: z.number().int(),
})
export type Citation = z.infer<typeof citationSchema>

/** One point of a full answer, and where the lecture says it. */
export const facetSchema = z.object({ id: pointId, text: z.string().min(1).max(400), citation: citationSchema.nullable() })
export type Facet = z.infer<typeof facetSchema>

/** One line of a slide that a student may have remembered. */
const pointSchema = z.object({ id: pointId, text: z.string().min(1).max(600), sentenceId: z.string().nullable() })

/**
 * The key. Typed: `accepted[0]` is the form shown as the answer, the rest its aliases; `others` are terms of the lecture
 * so close in spelling that they must not pass for a slip of the pen. Truth: `correction` says what the lecture says.
 */
export const keySchema = z.discriminatedUnion('kind', [
  /** `also`: options that an appeal showed to be right as well; a question with any is not asked again. */
  z.object({ kind: z.literal('choice'), optionId: z.string(), also: z.array(z.string()).optional() }),
  z.object({ kind: z.literal('typed'), accepted: z.array(z.string()).min(1), others: z.array(z.string()) }),
  z.object({ kind: z.literal('truth'), value: z.boolean(), correction: z.string() }),
  /** Matching: the option of each prompt. Both are in `options`; prompts are named p1, p2, ... (PROMPT_ID). */
  z.object({ kind: z.literal('pairs'), pairs: z.record(promptId, pointId) }),
  /** A number as it is shown, its unit ('' for none), and how far off is still right (absolute, in that unit). */
  z.object({ kind: z.literal('numeric'), value: z.number(), shown: z.string(), unit: z.string(), tolerance: z.number().nonnegative() }),
  /** Free text: what a full answer says, point by point. */
  z.object({ kind: z.literal('facets'), reference: z.string(), facets: z.array(facetSchema).min(1).max(8) }),
  /** Self-marked: the points the student ticks. */
  z.object({ kind: z.literal('points'), points: z.array(pointSchema).min(1).max(40) }),
])
export type Key = z.infer<typeof keySchema>

/**
 * Why an option is right or what it means instead. `optionId` is that of the option; for true or false "true" and "false";
 * for a typed term "key".
 */
const rationaleSchema = z.object({ optionId: z.string(), text: z.string(), citation: citationSchema.nullable() })
export type Rationale = z.infer<typeof rationaleSchema>

/** What was found of one facet in a written answer. `words`: the student's own, as they stand in the answer. */
export const facetVerdictSchema = z.object({
  facetId: pointId, verdict: z.enum(['found', 'missing', 'contradicted', 'unclear']), words: z.string().nullable(),
})
export type FacetVerdict = z.infer<typeof facetVerdictSchema>

/**
 * How a written answer was judged, as it is kept with the answer. `cannot-tell`: nobody could say; the student marks
 * themselves. `waiting`: not graded yet, an outage; it is tried again and never given points meanwhile.
 */
export const gradeRecordSchema = z.object({
  verdict: z.enum(['all-found', 'missing', 'cannot-tell', 'waiting', 'self-marked']),
  facets: z.array(facetVerdictSchema),
  engine: z.string(),
  /** Of the model's votes; 1 for the built-in engine. */
  votes: z.number().int().min(1),
})
export type GradeRecord = z.infer<typeof gradeRecordSchema>

/** All that a student may see before answering. `prompts`: what options are matched to; matching only. */
export type QuestionForStudent = { id: string; type: QuestionType; stem: string; options: QuestionOption[]; prompts?: QuestionOption[] }

export const optionsSchema = z.array(optionSchema)
export const rationalesSchema = z.array(rationaleSchema)

/** Questions of a bank that a model is asked for at once. */
export const BANK_TARGET = 20

export const bankParams = z.object({ materialId: z.string().min(1).max(64) })

export const ownQuestionParams = z.object({ questionId: z.string().min(1).max(64) })
export const rejectOwnSchema = ownQuestionParams.extend({ reason: z.string().trim().max(300, 'At most 300 characters.').default('') })
