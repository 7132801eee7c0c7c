import { z } from 'zod'

/** Client-safe. What an upload may weigh; enforced while it is read. */
export const UPLOAD_LIMIT_BYTES = 50 * 1024 * 1024

export const courseParams = z.object({ courseId: z.string().min(1).max(60) })
export const materialParams = z.object({ materialId: z.string().min(1).max(60) })

/** `?courseId=` of an upload. */
export const uploadQuery = z.object({ courseId: z.string().min(1).max(60) })
