import { z } from 'zod'
import { responseSchema } from '#lib/questions/schema.ts'

/** Client-safe: what is sent about an answer that its student holds to be right, and what becomes of it. */

export const APPEAL_WORDS_MAX = 500
export const APPEAL_REPLY_MAX = 500

const id = z.string().min(1).max(64)
const text = (most: number) => z.string().trim().max(most, `At most ${most} characters.`)

export const appealItemSchema = z.object({ attemptId: id, itemId: id })
export const sendAppealSchema = appealItemSchema.extend({ words: text(APPEAL_WORDS_MAX).default('') })
export const appealParams = z.object({ appealId: id })

/** `accept-answer` counts as right too · `new-key` is the key instead · `drop` the question counts in no score. */
export const REMEDY_KINDS = ['accept-answer', 'new-key', 'drop'] as const
const remedyKindSchema = z.enum(REMEDY_KINDS)
export type RemedyKind = z.infer<typeof remedyKindSchema>

/** As it is kept with an accepted appeal. `response`: the answer it speaks of. */
export const appealRemedySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept-answer'), response: responseSchema }),
  z.object({ kind: z.literal('new-key'), response: responseSchema }),
  z.object({ kind: z.literal('drop') }),
])
export type AppealRemedy = z.infer<typeof appealRemedySchema>

export const acceptAppealSchema = appealParams.extend({ remedy: remedyKindSchema, reply: text(APPEAL_REPLY_MAX).default('') })
export const declineAppealSchema = appealParams.extend({
  reply: text(APPEAL_REPLY_MAX).pipe(z.string().min(1, 'Say in a sentence why the key stands.')),
})

/** Of an address: what is not understood is left out. */
export const appealSearchSchema = z.object({ question: id.optional().catch(undefined) })
