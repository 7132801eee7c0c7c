import type { Viewer } from '#lib/auth/viewer.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { requireNotSitting } from '#lib/courses/require-not-sitting.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import type { Scope } from '#lib/retrieval/schema.ts'

/** What an inquiry is kept under. */
export type AskedOf = { courseId: string; materialId: string | null }

/**
 * Where a question may be asked now.
 * @throws AppError not-found for what is not the viewer's to see; conflict while they sit an exam set in that course
 */
export async function requireOpen(viewer: Viewer, scope: Scope, now: Date): Promise<AskedOf> {
  const asked = await requireScope(viewer, scope)
  await requireNotSitting(viewer, asked.courseId, now)
  return asked
}

async function requireScope(viewer: Viewer, scope: Scope): Promise<AskedOf> {
  if ('courseId' in scope) return { courseId: (await requireCourse(viewer, scope.courseId)).id, materialId: null }
  const material = await prisma.material.findFirst({
    where: { AND: [visibleMaterial(viewer), { id: scope.materialId }] }, select: { id: true, courseId: true },
  })
  if (!material) throw notFound('This lecture')
  return { courseId: material.courseId, materialId: material.id }
}
