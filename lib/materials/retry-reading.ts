import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { editableMaterial } from './policy.ts'

/**
 * Reads a failed upload again, where the file was kept.
 * @throws AppError not-found; conflict when there is nothing to try again.
 */
export async function retryReading(viewer: Viewer, materialId: string): Promise<void> {
  const material = await prisma.material.findFirst({
    where: { id: materialId, ...editableMaterial(viewer) },
    select: { versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, blobKey: true, state: true } } },
  })
  if (!material) throw notFound('This material')
  const version = material.versions[0]
  if (!version?.blobKey) throw new AppError('conflict', 'This file was not kept, so it cannot be read again. Upload it once more.')
  await getBoss()
  await prisma.$transaction(async (tx) => {
    const failed = { id: version.id, state: 'FAILED' as const }
    const { count } = await tx.materialVersion.updateMany({ where: failed, data: { state: 'WAITING', failure: null, readAt: null } })
    if (count > 0) await sendJob('material.read', { versionId: version.id }, { tx })
  })
}
