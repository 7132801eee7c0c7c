import { z } from 'zod'
import { listPageConcepts } from '#lib/concepts/page-concepts.ts'
import { route } from '#lib/http/route.ts'
import { getReaderPage, requireReaderMaterial } from '#lib/materials/reader/queries.ts'
import { visitPage } from '#lib/materials/reader/visit-page.ts'

const params = z.object({ materialId: z.string(), page: z.coerce.number().int().min(1).max(100_000) })

/** A page with its boxes and concepts; `page` is null while it is unread. */
export const GET = route({
  params,
  handler: async ({ viewer, params: { materialId, page } }) => {
    const { versionId } = await requireReaderMaterial(viewer, materialId)
    const [content, concepts] = await Promise.all([
      getReaderPage(viewer, materialId, page),
      listPageConcepts(viewer, versionId, page),
    ])
    return { page: content, concepts }
  },
})

/** The student has had this page open. */
export const POST = route({
  params,
  handler: async ({ viewer, params: { materialId, page }, now }) => {
    await visitPage(viewer, materialId, page, now)
    return {}
  },
})
