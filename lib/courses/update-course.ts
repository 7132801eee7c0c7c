import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { withJoinCode } from './create-course.ts'
import { taughtCourse } from './policy.ts'
import type { CourseChange } from './schema.ts'

/** What is left out of `change` stays as it is. @throws AppError not-found */
export async function updateCourse(viewer: Viewer, courseId: string, change: CourseChange): Promise<void> {
  const { count } = await prisma.course.updateMany({ where: { id: courseId, ...taughtCourse(viewer) }, data: change })
  if (count === 0) throw notFound('This course')
}

/** Another join code; the old one and its link let nobody in any more. @throws AppError not-found */
export async function renewJoinCode(viewer: Viewer, courseId: string): Promise<{ joinCode: string }> {
  return withJoinCode(async (joinCode) => {
    await updateCode(viewer, courseId, joinCode)
    return { joinCode }
  })
}

async function updateCode(viewer: Viewer, courseId: string, joinCode: string): Promise<void> {
  const { count } = await prisma.course.updateMany({ where: { id: courseId, ...taughtCourse(viewer) }, data: { joinCode } })
  if (count === 0) throw notFound('This course')
}
