import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { publishedAt } from './model/published-at.ts'
import { taughtMaterial } from './policy.ts'
import type { Publication } from './schema.ts'

/**
 * Decides when students of the class see a material. What they did with one that is hidden again stays.
 * @throws AppError not-found; invalid for what is no time
 */
export async function publishMaterial(
  viewer: Viewer,
  { materialId, publication }: { materialId: string; publication: Publication },
  now: Date,
): Promise<void> {
  const at = publishedAt(publication, now, viewer.timeZone)
  const { count } = await prisma.material.updateMany({ where: { id: materialId, ...taughtMaterial(viewer) }, data: { publishedAt: at } })
  if (count === 0) throw notFound('This material')
}
