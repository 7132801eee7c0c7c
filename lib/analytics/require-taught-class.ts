import type { Viewer } from '#lib/auth/viewer.ts'
import { taughtCourse } from '#lib/courses/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'

/** @throws AppError not-found for a class the viewer does not teach, one they are a student of included */
export async function requireTaughtClass(viewer: Viewer, courseId: string): Promise<void> {
  const taught = await prisma.course.count({ where: { ...taughtCourse(viewer), id: courseId } })
  if (taught === 0) throw notFound('This class')
}
