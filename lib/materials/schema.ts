import { z } from 'zod'
import { cleanLine } from './clean-line.ts'

/** Client-safe. What an upload may weigh; enforced while it is read. */
export const UPLOAD_LIMIT_BYTES = 50 * 1024 * 1024

const id = z.string().min(1).max(60)

/** A `datetime-local` field: clock time in the viewer's zone. What is no time is told where it is read. */
const local = z.string().max(30)

export const courseParams = z.object({ courseId: id })
export const materialParams = z.object({ materialId: id })

const publicationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('now') }),
  z.object({ kind: z.literal('hidden') }),
  z.object({ kind: z.literal('from'), local }),
])
/** When students of a class see a material: at once, never until it is changed, or from a time. */
export type Publication = z.output<typeof publicationSchema>

/** `?courseId=` of an upload, and `&publication=from&local=2026-11-30T08:00` where it is not published at once. */
export const uploadQuery = z
  .object({ courseId: id, publication: z.enum(['now', 'hidden', 'from']).default('now'), local: local.default('') })
  .transform(({ courseId, publication: kind, local: time }) => ({
    courseId,
    publication: (kind === 'from' ? { kind, local: time } : { kind }) satisfies Publication as Publication,
  }))

const line = z.string().max(2000).transform(cleanLine)

export const publishInput = materialParams.extend({ publication: publicationSchema })

export const renameInput = materialParams.extend({
  title: line.pipe(z.string().min(1, 'Give it a title.').max(120, 'A title has at most 120 characters.')),
})

const week = z.number('Give the week as a number.').int('Weeks are whole numbers.').min(1, 'Weeks begin at 1.').max(60, 'Weeks end at 60.')
const topic = line.pipe(z.string().min(1, 'Name the topic.').max(80, 'A topic has at most 80 characters.'))

/** Null takes it out of its week or topic; the one that is left out stays as it is. */
export const placeInput = materialParams.extend({ week: week.nullable().optional(), topic: topic.nullable().optional() })
export type PlaceInput = z.output<typeof placeInput>

export const moveInput = materialParams.extend({ direction: z.enum(['up', 'down']) })
export type MoveInput = z.output<typeof moveInput>
