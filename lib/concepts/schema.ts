import { z } from 'zod'

/** Client-safe. What a person may change in a course's concepts. */
export const CONCEPT_NAME_MAX = 80
/** More at once is a mistake, not a wish. */
const MOST_MERGED = 20
const MOST_PHRASES = 10

/** Control characters, and those that turn the direction of what stands around them: a name is one line. */
const UNPRINTABLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu

const id = z.string().regex(/^[\w-]{1,60}$/, 'This does not exist, or it is not yours to see.')
/** Of a concept: the lemmas of its name, which stay when it is read again. */
const key = z.string().min(1, 'Choose a concept.').max(400)
const name = z
  .string()
  .overwrite((typed) => typed.replaceAll(UNPRINTABLE, ' '))
  .trim()
  .min(1, 'Give the concept a name.')
  .max(CONCEPT_NAME_MAX, `At most ${CONCEPT_NAME_MAX} characters, so that it fits the map.`)
  .regex(/[\p{L}\p{N}]/u, 'A name needs a letter or a digit.')

const differ = { error: 'A concept cannot build on itself. Choose another one.', path: ['to'] }

/** Concepts are named by key and never by id. `from` builds on `to`. */
export const conceptOperationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rename'), key, name }),
  z.object({ kind: z.literal('merge'), keys: z.array(key).min(1, 'Choose two concepts or more.').max(MOST_MERGED), into: key }),
  /** Sentences that say one of `phrases`, or the name, go to the new concept. */
  z.object({ kind: z.literal('split'), key, name, phrases: z.array(name).max(MOST_PHRASES) }),
  z.object({ kind: z.literal('delete'), key }),
  z.object({ kind: z.literal('drawEdge'), from: key, to: key }).refine(({ from, to }) => from !== to, differ),
  z.object({ kind: z.literal('removeEdge'), from: key, to: key }),
])
export type ConceptOperation = z.infer<typeof conceptOperationSchema>

export const makeEditSchema = z.object({ courseId: id, operation: conceptOperationSchema })
export const withdrawEditSchema = z.object({ editId: id })
