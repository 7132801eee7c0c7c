import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { taughtCourse } from './policy.ts'
import type { CourseSettings } from './view.ts'

/** @throws AppError not-found for anybody who does not teach the class */
export async function requireCourseSettings(viewer: Viewer, courseId: string): Promise<CourseSettings> {
  const course = await prisma.course.findFirst({
    where: { id: courseId, ...taughtCourse(viewer) },
    select: {
      id: true,
      name: true,
      joinCode: true,
      isJoinOpen: true,
      materialOrder: true,
      onlyApproved: true,
      _count: { select: { enrolments: { where: { role: 'INSTRUCTOR', user: { deletedAt: null } } } } },
    },
  })
  if (!course) throw notFound('This course')
  const { _count, joinCode, ...rest } = course
  return { ...rest, joinCode: joinCode ?? '', isOnlyInstructor: _count.enrolments <= 1 }
}
