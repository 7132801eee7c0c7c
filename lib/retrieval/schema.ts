import { z } from 'zod'

const id = z.string().min(1).max(60)

/** Client-safe. What is searched: one lecture, or every lecture of a course. */
export const scopeSchema = z.union([z.strictObject({ courseId: id }), z.strictObject({ materialId: id })])
export type Scope = z.infer<typeof scopeSchema>

/** UTF-16 units. What is longer is no search. */
export const LONGEST_SEARCH = 10_000

/** A search: in a lecture, in a course, or, with neither, in everything that is the viewer's to see. */
export const searchQuery = z.strictObject({
  q: z.string().max(LONGEST_SEARCH, 'That is too long to search for. Type a few words.'),
  courseId: id.optional(),
  materialId: id.optional(),
})
