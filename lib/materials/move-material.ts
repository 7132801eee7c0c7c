import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { lockCourse } from './lock-course.ts'
import { arrange } from './model/arrange.ts'
import { taughtMaterial } from './policy.ts'
import type { MoveInput } from './schema.ts'

/**
 * Moves a material one place up or down within its week or topic. At the end it stays where it is.
 * @throws AppError not-found
 */
export async function moveMaterial(viewer: Viewer, { materialId, direction }: MoveInput): Promise<void> {
  const found = await prisma.material.findFirst({
    where: { id: materialId, ...taughtMaterial(viewer) },
    select: { courseId: true, course: { select: { materialOrder: true } } },
  })
  if (!found) throw notFound('This material')
  const { courseId, course } = found
  await prisma.$transaction(async (tx) => {
    await lockCourse(tx, courseId)
    const materials = await tx.material.findMany({
      where: { courseId, deletedAt: null },
      select: { id: true, week: true, topic: true, position: true, createdAt: true },
    })
    const group = arrange(materials, course.materialOrder).find((one) => one.materials.some(({ id }) => id === materialId))?.materials ?? []
    const from = group.findIndex(({ id }) => id === materialId)
    const to = from + (direction === 'up' ? -1 : 1)
    const [moved, passed] = [group[from], group[to]]
    if (!moved || !passed) return
    const order = group.with(from, passed).with(to, moved)
    for (const [index, { id, position }] of order.entries()) {
      if (position !== index + 1) await tx.material.update({ where: { id }, data: { position: index + 1 } })
    }
  })
}
