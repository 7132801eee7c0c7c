import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { requireReadingProgress } from './queries.ts'

/** Remembers that a student had a page open. @throws AppError not-found for a page that is not there or not read yet. */
export async function visitPage(viewer: Viewer, materialId: string, page: number, now: Date): Promise<void> {
  const { pagesRead } = await requireReadingProgress(viewer, materialId)
  if (page > pagesRead) throw notFound('This page')
  const { userId } = viewer
  await prisma.pageVisit.upsert({
    where: { userId_materialId_page: { userId, materialId, page } },
    create: { userId, materialId, page, firstAt: now, lastAt: now },
    update: { lastAt: now },
  })
}
