import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
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
    prisma.exam.count({ where: { deletedAt: null, kind: { not: 'PRACTICE' }, forms: { some: { items: { some: { question: { materialId } } } } } } }),
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

/** Takes a deletion back, for a day: until then nothing that was hidden may be purged. */
export async function restoreMaterial(viewer: Viewer, materialId: string, now: Date): Promise<void> {
  const { deletedAt: _, ...own } = editableMaterial(viewer)
  const since = new Date(now.getTime() - 24 * 60 * 60 * 1000)
  const { count } = await prisma.material.updateMany({ where: { id: materialId, ...own, deletedAt: { gte: since } }, data: { deletedAt: null } })
  if (count === 0) throw notFound('This material')
}
