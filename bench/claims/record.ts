import { z } from 'zod'

/** One explanation whose elements carry what is known of them: `label` and, of a spoiled claim, how it was spoiled. */
const elementSchema = z.object({
  kind: z.enum(['claim', 'illustration', 'link']),
  text: z.string().min(1),
  passage: z.number().int().nullable(),
  quote: z.string().nullable(),
  label: z.enum(['true', 'false', 'unsupported']).nullable(),
  spoiled: z.string().nullable(),
})
export const recordSchema = z.object({
  id: z.string().min(1),
  material: z.string(),
  style: z.string(),
  target: z.string(),
  passages: z.array(z.object({ n: z.number().int(), text: z.string() })).min(1),
  elements: z.array(elementSchema).min(1),
}).refine(({ elements }) => elements.every(({ kind, label }) => kind !== 'claim' || label !== null), 'A claim has a label.')
export type ClaimRecord = z.infer<typeof recordSchema>

/** A claim of a record with the fields a check needs. */
export type LabelledClaim = { text: string; passage: number; quote: string; isSpoiled: boolean; spoiled: string | null }

export function claimsOf(record: ClaimRecord): LabelledClaim[] {
  return record.elements.flatMap(({ kind, text, passage, quote, label, spoiled }) =>
    kind === 'claim' ? [{ text, passage: passage ?? Number.NaN, quote: quote ?? '', isSpoiled: label !== 'true', spoiled }] : [])
}
