import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { notFound } from '#lib/errors.ts'
import { editableCourse, shownToStudents, visibleCourse } from './policy.ts'
import type { CourseSummary } from './view.ts'

/** The private space first, then by name. `materials`: what the viewer finds there now, to whom nothing is hidden that they teach. */
export async function listCourses(viewer: Viewer, now: Date): Promise<CourseSummary[]> {
  const found: Prisma.MaterialWhereInput = { OR: [{ deletedAt: null, course: editableCourse(viewer) }, shownToStudents(now)] }
  const courses = await prisma.course.findMany({
    where: visibleCourse(viewer),
    select: {
      id: true,
      name: true,
      kind: true,
      enrolments: {
        where: { OR: [{ userId: viewer.userId }, { role: 'INSTRUCTOR', user: { deletedAt: null } }] },
        select: { userId: true, role: true, user: { select: { name: true } } },
        orderBy: { createdAt: 'asc' },
      },
      _count: {
        select: { materials: { where: found }, enrolments: { where: { role: 'STUDENT', user: { deletedAt: null } } } },
      },
    },
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
  })
  return courses.map(({ id, name, kind, enrolments, _count }) => ({
    id,
    name,
    isPrivate: kind === 'PRIVATE',
    role: enrolments.find(({ userId }) => userId === viewer.userId)?.role ?? 'STUDENT',
    materials: _count.materials,
    students: _count.enrolments,
    taughtBy: enrolments.filter(({ userId, role }) => role === 'INSTRUCTOR' && userId !== viewer.userId).map(({ user }) => user.name),
  }))
}

/** @throws AppError not-found for a course that is not theirs. */
export async function requireCourse(
  viewer: Viewer,
  courseId: string,
): Promise<{ id: string; name: string; isPrivate: boolean; canEdit: boolean }> {
  const course = await prisma.course.findFirst({
    where: { id: courseId, ...visibleCourse(viewer) },
    select: { id: true, name: true, kind: true },
  })
  if (!course) throw notFound('This course')
  const canEdit = (await prisma.course.count({ where: { id: courseId, ...editableCourse(viewer) } })) > 0
  return { id: course.id, name: course.name, isPrivate: course.kind === 'PRIVATE', canEdit }
}

/** Everyone has one from the moment they sign up. */
export async function requirePrivateCourse(viewer: Viewer): Promise<string> {
  const course = await prisma.course.findFirst({ where: { kind: 'PRIVATE', ...visibleCourse(viewer) }, select: { id: true } })
  if (!course) throw notFound('Your private space')
  return course.id
}
