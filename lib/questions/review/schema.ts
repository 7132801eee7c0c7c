import { z } from 'zod'
import { MAX_TYPED, optionSchema } from '#lib/questions/schema.ts'
import type { Key } from '#lib/questions/schema.ts'

/** Client-safe: what a reviewer sends. */

/** `waiting` to be decided · `published` by checks, not approved yet · `retired` also what answers put in quarantine. */
export const REVIEW_STATES = ['waiting', 'published', 'approved', 'rejected', 'retired'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

const id = z.string().min(1).max(64)

/** Of an address: what is not understood is left out. */
export const reviewSearchSchema = z.object({
  state: z.enum(REVIEW_STATES).catch('waiting'),
  material: id.optional().catch(undefined),
  concept: id.optional().catch(undefined),
  question: id.optional().catch(undefined),
})
export type ReviewSearch = z.infer<typeof reviewSearchSchema>

export const REJECT_REASONS = [
  'The key is wrong', 'Another answer is right too', 'It is not clear what is asked', 'Not worth asking', 'Not part of this course',
  'Asks what another question asks', 'Something else',
] as const

export const REJECT_WORDS_MAX = 300

export const questionParams = z.object({ questionId: id })
export const rejectSchema = questionParams.extend({
  reason: z.enum(REJECT_REASONS),
  words: z.string().trim().max(REJECT_WORDS_MAX, `At most ${REJECT_WORDS_MAX} characters.`).default(''),
})
/** `at`: when the decision was made that is taken back, so that somebody else's later one is not. */
export const undoSchema = questionParams.extend({ at: z.iso.datetime() })

const line = (most: number) => z.string().trim().min(1, 'Write something here.').max(most, `At most ${most} characters.`)
export const STEM_MAX = 600
export const EXPLANATION_MAX = 600

const editKeySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), optionId: id }),
  z.object({
    kind: z.literal('typed'),
    accepted: z.array(line(MAX_TYPED)).min(1, 'Name at least one answer.').max(8, 'At most eight answers.'),
  }),
  z.object({ kind: z.literal('truth'), value: z.boolean(), correction: z.string().trim().max(STEM_MAX) }),
  z.object({ kind: z.literal('pairs'), pairs: z.record(id, id) }),
  /** `shown`: the number as it is written; its value is read from that. */
  z.object({
    kind: z.literal('numeric'), shown: line(40), unit: z.string().trim().max(20, 'At most 20 characters.'),
    tolerance: z.number('Give the tolerance as a number, 0 for none.').nonnegative('A tolerance is 0 or more.'),
  }),
  /** Points of a written or self-marked answer stay as they are. */
  z.object({ kind: z.literal('kept') }),
])

/** A key as a reviewer edits it. */
export function editKeyOf(key: Key): z.infer<typeof editKeySchema> {
  if (key.kind === 'typed') return { kind: 'typed', accepted: key.accepted }
  if (key.kind === 'numeric') return { kind: 'numeric', shown: key.shown, unit: key.unit, tolerance: key.tolerance }
  return key.kind === 'facets' || key.kind === 'points' ? { kind: 'kept' } : key
}

/** What a reviewer makes of a question. `isSure`: they have read what speaks against it. */
export const editSchema = questionParams.extend({
  stem: line(STEM_MAX),
  options: z.array(optionSchema.extend({ text: line(300) })).max(16),
  key: editKeySchema,
  explanation: z.string().trim().max(EXPLANATION_MAX),
  isSure: z.boolean().default(false),
})
export type EditInput = z.infer<typeof editSchema>
export type Edit = Omit<EditInput, 'questionId' | 'isSure'>
