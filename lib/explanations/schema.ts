import { z } from 'zod'

/** Client-safe. What an explanation is made of, and what may be asked for. */

/** Where a quote stands: `start`..`end` are UTF-16 offsets into the passage's text, `quote` is the text between them. */
export const citationSchema = z.object({
  sentenceId: z.string(),
  passageId: z.string(),
  page: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  quote: z.string().min(1),
})
export type Citation = z.infer<typeof citationSchema>

/**
 * `quote`: the lecture's words, always cited. `claim`: what the lecture says in a model's words, with the quote that proves
 * it. `illustration`: a model's own example, not from the lecture. `link`: words between the others; they assert nothing
 * about the subject. `note`: our own words about the page or the explanation.
 */
export const elementSchema = z
  .object({
    kind: z.enum(['quote', 'claim', 'illustration', 'link', 'note']),
    /** Plain text, never markup. Of a quote: its words, without what the safe edits left out. */
    text: z.string().min(1),
    citation: citationSchema.nullable(),
    /** What a quote is for; of a link, what follows it. */
    role: z.enum(['introduction', 'goes-on', 'example', 'definition', 'line', 'told']),
    /** The whole sentence, where `text` is not all of it. */
    original: z.string().optional(),
    /** Of a claim: a second call found that the passages say it. */
    isDoubleChecked: z.boolean().optional(),
  })
  .refine(
    ({ kind, citation }) => (kind === 'quote' || kind === 'claim') === (citation !== null),
    'A quote and a claim have a citation, and nothing else has one.',
  )
export type Element = z.infer<typeof elementSchema>

/** What the built-in engine can do, and what takes a model. The first of each is the default. */
export const BUILTIN_STYLES = ['short-version', 'one-idea'] as const
export const MODEL_STYLES = ['simpler', 'step-by-step', 'example', 'analogy', 'compare', 'refresher', 'gist', 'why'] as const
export const styleSchema = z.enum([...MODEL_STYLES, ...BUILTIN_STYLES])
export type Style = z.infer<typeof styleSchema>
export type ModelStyle = (typeof MODEL_STYLES)[number]

export const isModelStyle = (style: Style): style is ModelStyle => (MODEL_STYLES as readonly Style[]).includes(style)

export const STYLE_NAMES: Record<Style, string> = {
  simpler: 'Simpler',
  'step-by-step': 'Step by step',
  example: 'By example',
  analogy: 'By analogy',
  compare: 'Compare with a neighbour',
  refresher: 'What you need first',
  gist: 'The gist',
  why: 'Why it matters',
  'short-version': 'The short version',
  'one-idea': 'One idea per line',
}

/** `page` of a concept: where the student met it. Of a selection: where it begins; its sentences are whole. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), page: z.number().int().positive() }),
  z.object({ kind: z.literal('concept'), conceptId: z.string().min(1), page: z.number().int().positive().optional() }),
  z.object({
    kind: z.literal('selection'),
    page: z.number().int().positive(),
    fromSentenceId: z.string().min(1).max(200),
    toSentenceId: z.string().min(1).max(200),
  }),
])
export type Target = z.infer<typeof targetSchema>

/** Longest selection, in sentences: more is a page. */
export const MOST_SELECTED = 24

/** Languages an explanation can be asked for in. "": the lecture's own. */
export const LANGUAGES = [
  '', 'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'hu', 'ro', 'sv', 'tr', 'uk', 'ru', 'ar', 'hi', 'zh', 'ja', 'ko',
] as const
export const languageSchema = z.enum(LANGUAGES)
export type Language = z.infer<typeof languageSchema>

export const FOLLOW_UPS = ['shorter', 'another-example'] as const
export const followUpSchema = z.object({ of: z.string().min(1).max(64), kind: z.enum(FOLLOW_UPS) })
export type FollowUp = z.infer<typeof followUpSchema>

export const explainRequestSchema = z.object({
  materialId: z.string().min(1),
  target: targetSchema,
  style: styleSchema,
  language: languageSchema.default(''),
  /** An explanation given before, of the same target and in the same style, that this one follows up. */
  followUp: followUpSchema.optional(),
})
export type ExplainRequest = z.infer<typeof explainRequestSchema>

/** An explanation asked for earlier, as the reader lists it. */
export type ExplanationSummary = {
  id: string
  target: Target
  /** Of a concept target. */
  conceptName: string | null
  style: Style
  language: Language
  engine: string
  createdAt: Date
  lastOpenedAt: Date
}
