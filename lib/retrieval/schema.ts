import { z } from 'zod'

/** Client-safe. What is searched: one lecture, or every lecture of a course. */
export const scopeSchema = z.union([
  z.strictObject({ courseId: z.string().min(1).max(60) }),
  z.strictObject({ materialId: z.string().min(1).max(60) }),
])
export type Scope = z.infer<typeof scopeSchema>
