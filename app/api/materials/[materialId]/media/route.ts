import { z } from 'zod'
import { route } from '#lib/http/route.ts'
import { serveMedia } from '#lib/materials/reader/serve-media.ts'

export const GET = route({
  params: z.object({ materialId: z.string() }),
  query: z.object({ version: z.coerce.number().int().min(1).max(1_000_000).default(1), name: z.string().max(500).default('') }),
  handler: ({ viewer, params, query, request }) => serveMedia(viewer, { ...params, ...query }, request),
})
