import { cache } from 'react'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { requireReaderMaterial } from '#lib/materials/reader/queries.ts'

/** Once a request: who asks, and what they may see. A foreign or deleted lecture is not found, its title included. */
export const loadReader = cache(async (materialId: string) => {
  const viewer = await requirePageViewer(`/materials/${materialId}`)
  return { viewer, material: await orNotFound(requireReaderMaterial(viewer, materialId)) }
})
