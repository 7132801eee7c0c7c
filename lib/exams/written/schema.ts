import { z } from 'zod'

const id = z.string().min(1).max(64)

/** Points of a written answer that somebody says are in it; those not named are not. */
export const markSchema = z.object({ attemptId: id, itemId: id, found: z.array(z.string().min(1).max(40)).max(8) })
export type MarkInput = z.infer<typeof markSchema>
