import { z } from 'zod'
import { route } from '#lib/http/route.ts'
import { getOutline } from '#lib/materials/reader/queries.ts'

/** The headings of a lecture, asked for again when it has been read to the end. */
export const GET = route({
  params: z.object({ materialId: z.string() }),
  handler: async ({ viewer, params }) => ({ outline: await getOutline(viewer, params.materialId) }),
})
