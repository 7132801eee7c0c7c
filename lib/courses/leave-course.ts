import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'
import { isOnlyInstructor, lockCourse } from './course-lock.ts'

const LAST = 'Nobody else teaches this course. Make somebody else its instructor first, or delete it.'

/**
 * What they did in the course is kept: whoever joins again finds it as it was.
 * @throws AppError not-found; conflict for the last who teaches it
 */
export async function leaveCourse(viewer: Viewer, courseId: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockCourse(tx, viewer, courseId, 'member')
    if (await isOnlyInstructor(tx, courseId, viewer.userId)) throw new AppError('conflict', LAST)
    await tx.enrolment.delete({ where: { courseId_userId: { courseId, userId: viewer.userId } } })
  })
}
