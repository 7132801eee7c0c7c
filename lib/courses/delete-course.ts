import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { taughtCourse } from './policy.ts'
import type { CourseDeletion, DeletedCourse } from './view.ts'

const UNDO_MS = 24 * 60 * 60 * 1000

/** What goes with a class, in numbers, for the question before it is deleted. @throws AppError not-found */
export async function previewCourseDeletion(viewer: Viewer, courseId: string): Promise<CourseDeletion> {
  const course = await prisma.course.findFirst({
    where: { id: courseId, ...taughtCourse(viewer) },
    select: {
      name: true,
      _count: {
        select: {
          enrolments: { where: { role: 'STUDENT' } },
          materials: { where: { deletedAt: null } },
          questions: { where: { state: 'PUBLISHED', material: { deletedAt: null } } },
          exams: { where: { deletedAt: null, kind: 'SET' } },
        },
      },
    },
  })
  if (!course) throw notFound('This course')
  const { enrolments, ...counts } = course._count
  return { name: course.name, students: enrolments, ...counts }
}

/**
 * Hides a class and everything in it at once, from its students too. A private space cannot be deleted.
 * @throws AppError not-found, also for one already deleted
 */
export async function deleteCourse(viewer: Viewer, courseId: string, now: Date): Promise<void> {
  const { count } = await prisma.course.updateMany({ where: { id: courseId, ...taughtCourse(viewer) }, data: { deletedAt: now } })
  if (count === 0) throw notFound('This course')
}

function restorable(viewer: Viewer, now: Date) {
  return { ...taughtCourse(viewer), deletedAt: { gte: new Date(now.getTime() - UNDO_MS) } }
}

/** Takes a deletion back, for a day: until then nothing that was hidden may be purged. @throws AppError not-found */
export async function restoreCourse(viewer: Viewer, courseId: string, now: Date): Promise<void> {
  const { count } = await prisma.course.updateMany({ where: { id: courseId, ...restorable(viewer, now) }, data: { deletedAt: null } })
  if (count === 0) throw notFound('This course')
}

/** Classes the viewer taught that can still be restored, the last deleted first. */
export async function listDeletedCourses(viewer: Viewer, now: Date): Promise<DeletedCourse[]> {
  const courses = await prisma.course.findMany({
    where: restorable(viewer, now),
    select: { id: true, name: true, deletedAt: true },
    orderBy: { deletedAt: 'desc' },
  })
  return courses.flatMap(({ id, name, deletedAt }) => (deletedAt ? [{ id, name, deletedAt: deletedAt.toISOString() }] : []))
}
