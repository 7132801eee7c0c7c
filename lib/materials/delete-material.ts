import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { lockCourse } from './lock-course.ts'
import { editableMaterial } from './policy.ts'

/** What goes with a material, in numbers, for the question before it is deleted. */
export type DeletionPreview = { title: string; pages: number; questions: number; explanations: number; exams: number }

/** @throws AppError not-found */
export async function previewDeletion(viewer: Viewer, materialId: string): Promise<DeletionPreview> {
  const material = await prisma.material.findFirst({
    where: { id: materialId, ...editableMaterial(viewer) },
    select: { title: true, versions: { select: { pagesRead: true }, orderBy: { number: 'desc' }, take: 1 } },
  })
  if (!material) throw notFound('This material')
  const [questions, explanations, exams] = await Promise.all([
    prisma.question.count({ where: { materialId, state: 'PUBLISHED' } }),
    prisma.explanation.count({ where: { version: { materialId } } }),
    prisma.exam.count({
      where: { deletedAt: null, kind: { not: 'PRACTICE' }, forms: { some: { items: { some: { question: { materialId } } } } } },
    }),
  ])
  return { title: material.title, pages: material.versions[0]?.pagesRead ?? 0, questions, explanations, exams }
}

/**
 * Hides a material and everything that hangs on it at once: every policy leaves out what is deleted.
 * @throws AppError not-found, also for one already deleted.
 */
export async function deleteMaterial(viewer: Viewer, materialId: string, now: Date): Promise<void> {
  const { count } = await prisma.material.updateMany({ where: { id: materialId, ...editableMaterial(viewer) }, data: { deletedAt: now } })
  if (count === 0) throw notFound('This material')
}

/**
 * Takes a deletion back, for a day: until then nothing that was hidden may be purged.
 * @throws AppError not-found; conflict when the very file was uploaded again meanwhile: a course has no file twice
 */
export async function restoreMaterial(viewer: Viewer, materialId: string, now: Date): Promise<void> {
  const { deletedAt: _, ...own } = editableMaterial(viewer)
  const where = { id: materialId, ...own, deletedAt: { gte: new Date(now.getTime() - 24 * 60 * 60 * 1000) } }
  const found = await prisma.material.findFirst({ where, select: { courseId: true, versions: { select: { blobKey: true } } } })
  if (!found) throw notFound('This material')
  const { courseId, versions } = found
  const restored = await prisma.$transaction(async (tx) => {
    await lockCourse(tx, courseId)
    const file = { blobKey: { in: versions.flatMap(({ blobKey }) => blobKey ?? []) } }
    const again = await tx.material.findFirst({
      where: { courseId, deletedAt: null, versions: { some: file } }, select: { id: true, title: true },
    })
    if (again) {
      const message =
        `This file was uploaded again meanwhile and is in the course as ${again.title}. ` +
        'Delete that one first to get this one back.'
      throw new AppError('conflict', message, { materialId: again.id })
    }
    return tx.material.updateMany({ where, data: { deletedAt: null } })
  })
  if (restored.count === 0) throw notFound('This material')
}
