import { z } from 'zod'
import { route } from '#lib/http/route.ts'
import { requireReadingProgress } from '#lib/materials/reader/queries.ts'

/** How far the reading is: asked each second while a file is being read. */
export const GET = route({
  params: z.object({ materialId: z.string() }),
  handler: ({ viewer, params }) => requireReadingProgress(viewer, params.materialId),
})
