import { z } from 'zod'
import { route } from '#lib/http/route.ts'
import { servePageFile } from '#lib/materials/reader/serve-page-file.ts'

export const GET = route({
  params: z.object({ materialId: z.string() }),
  handler: ({ viewer, params, request }) => servePageFile(viewer, params.materialId, request),
})
