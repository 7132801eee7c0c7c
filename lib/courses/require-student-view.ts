import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { shownToStudents, taughtCourse } from './policy.ts'
import type { StudentView } from './view.ts'

/**
 * A class as its students see it now: what is published, and the exams that are announced or open. Nothing an
 * instructor alone may see is read.
 * @throws AppError not-found for anybody who does not teach the class
 */
export async function requireStudentView(viewer: Viewer, courseId: string, now: Date): Promise<StudentView> {
  const course = await prisma.course.findFirst({
    where: { id: courseId, ...taughtCourse(viewer) },
    select: {
      name: true,
      materialOrder: true,
      onlyApproved: true,
      enrolments: { where: { role: 'INSTRUCTOR', user: { deletedAt: null } }, select: { user: { select: { name: true } } } },
    },
  })
  if (!course) throw notFound('This course')
  const asked = { state: 'PUBLISHED' as const, ...(course.onlyApproved ? { approvedAt: { not: null } } : {}) }
  const [materials, exams] = await Promise.all([
    prisma.material.findMany({
      where: { courseId, ...shownToStudents(now) },
      select: {
        id: true,
        title: true,
        week: true,
        topic: true,
        position: true,
        createdAt: true,
        versions: { orderBy: { number: 'desc' }, take: 1, select: { state: true, pageCount: true } },
        _count: { select: { questions: { where: asked } } },
      },
    }),
    prisma.exam.findMany({
      where: { courseId, kind: 'SET', deletedAt: null, closesAt: { gt: now } },
      orderBy: { opensAt: 'asc' },
      select: { id: true, title: true, opensAt: true, closesAt: true },
    }),
  ])
  return {
    name: course.name,
    taughtBy: course.enrolments.map(({ user }) => user.name),
    materialOrder: course.materialOrder,
    materials: materials.map(({ versions: [latest], _count, ...material }) => ({
      ...material, pageCount: latest?.pageCount ?? null, isReady: latest?.state === 'READY', questions: _count.questions,
    })),
    exams: exams.flatMap(({ id, title, opensAt, closesAt }) =>
      opensAt && closesAt ? [{ id, title, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() }] : [],
    ),
  }
}
