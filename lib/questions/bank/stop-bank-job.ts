import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { editableMaterial } from '#lib/materials/policy.ts'

/**
 * Stops the bank that is being written for a lecture. What is published stays; what is being checked is dropped. Stopping one that has
 * ended meanwhile does nothing.
 * @throws AppError not-found
 */
export async function stopBankJob(viewer: Viewer, materialId: string, now: Date): Promise<void> {
  const material = await prisma.material.findFirst({ where: { id: materialId, ...editableMaterial(viewer) }, select: { id: true } })
  if (!material) throw notFound('This lecture')
  await prisma.bankJob.updateMany({
    where: { version: { materialId }, state: { in: ['WAITING', 'RUNNING'] } },
    data: { state: 'STOPPED', failure: null, endedAt: now },
  })
}
