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
 * `quote`: the lecture's words, always cited. `link`: our own words between quotes; they assert nothing about the
 * subject. `note`: our own words about the page or the explanation.
 */
export const elementSchema = z
  .object({
    kind: z.enum(['quote', 'link', 'note']),
    /** Plain text, never markup. Of a quote: its words, without what the safe edits left out. */
    text: z.string().min(1),
    citation: citationSchema.nullable(),
    /** What a quote is for; of a link, what follows it. */
    role: z.enum(['introduction', 'goes-on', 'example', 'definition', 'line']),
    /** The whole sentence, where `text` is not all of it. */
    original: z.string().optional(),
  })
  .refine(({ kind, citation }) => (kind === 'quote') === (citation !== null), 'A quote has a citation, and nothing else has one.')
export type Element = z.infer<typeof elementSchema>

export const STYLES = ['short-version', 'one-idea'] as const
export const styleSchema = z.enum(STYLES)
export type Style = z.infer<typeof styleSchema>

export const STYLE_NAMES: Record<Style, string> = { 'short-version': 'The short version', 'one-idea': 'One idea per line' }

/** `page` of a concept: where the student met it. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), page: z.number().int().positive() }),
  z.object({ kind: z.literal('concept'), conceptId: z.string().min(1), page: z.number().int().positive().optional() }),
])
export type Target = z.infer<typeof targetSchema>

export const explainRequestSchema = z.object({ materialId: z.string().min(1), target: targetSchema, style: styleSchema })
export type ExplainRequest = z.infer<typeof explainRequestSchema>

/** An explanation asked for earlier, as the reader lists it. */
export type ExplanationSummary = {
  id: string
  target: Target
  /** Of a concept target. */
  conceptName: string | null
  style: Style
  engine: string
  createdAt: Date
  lastOpenedAt: Date
}
