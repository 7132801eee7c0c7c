import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { editableMaterial } from './policy.ts'

/** @throws AppError not-found */
export async function renameMaterial(viewer: Viewer, { materialId, title }: { materialId: string; title: string }): Promise<void> {
  const { count } = await prisma.material.updateMany({ where: { id: materialId, ...editableMaterial(viewer) }, data: { title } })
  if (count === 0) throw notFound('This material')
}
