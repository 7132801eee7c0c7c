import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { lockCourse } from './lock-course.ts'
import { taughtMaterial } from './policy.ts'
import type { PlaceInput } from './schema.ts'

/**
 * Puts a material into a week or under a topic, at its end. A topic that is there already in other capitals is that one.
 * @throws AppError not-found
 */
export async function placeMaterial(viewer: Viewer, { materialId, week, topic }: PlaceInput): Promise<void> {
  const where = { id: materialId, ...taughtMaterial(viewer) }
  const material = await prisma.material.findFirst({ where, select: { courseId: true } })
  if (!material) throw notFound('This material')
  const { courseId } = material
  const changed = await prisma.$transaction(async (tx) => {
    await lockCourse(tx, courseId)
    const last = await tx.material.findFirst({ where: { courseId }, orderBy: { position: 'desc' }, select: { position: true } })
    const known = topic
      ? await tx.material.findFirst({
          where: { courseId, deletedAt: null, id: { not: materialId }, topic: { equals: topic, mode: 'insensitive' } },
          select: { topic: true },
        })
      : null
    const data = { week, topic: known?.topic ?? topic, position: (last?.position ?? 0) + 1 }
    return tx.material.updateMany({ where, data })
  })
  if (changed.count === 0) throw notFound('This material')
}
