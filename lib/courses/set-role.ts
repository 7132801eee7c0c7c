import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { isOnlyInstructor, lockCourse } from './course-lock.ts'
import type { Role } from './schema.ts'

/**
 * Makes somebody of a class its instructor, or a student again.
 * @throws AppError not-found; conflict when nobody would teach it any more
 */
export async function setRole(viewer: Viewer, { courseId, userId, role }: { courseId: string; userId: string; role: Role }): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockCourse(tx, viewer, courseId, 'instructor')
    if (role === 'STUDENT' && (await isOnlyInstructor(tx, courseId, userId)))
      throw new AppError('conflict', 'Somebody has to teach this course. Make somebody else its instructor first.')
    const { count } = await tx.enrolment.updateMany({ where: { courseId, userId }, data: { role } })
    if (count === 0) throw notFound('This person')
  })
}
