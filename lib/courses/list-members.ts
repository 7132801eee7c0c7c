import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { visibleCourse } from './policy.ts'
import type { People } from './view.ts'

/**
 * Who is in a class, those who teach first, then in the order they joined. A student sees only who teaches.
 * @throws AppError not-found for a class that is not theirs, and for a private space
 */
export async function listMembers(viewer: Viewer, courseId: string): Promise<People> {
  const course = await prisma.course.findFirst({
    where: { id: courseId, kind: 'CLASS', ...visibleCourse(viewer) },
    select: { enrolments: { where: { userId: viewer.userId }, select: { role: true } } },
  })
  if (!course) throw notFound('This course')
  const teaches = course.enrolments[0]?.role === 'INSTRUCTOR'
  const user = { select: { name: true } }
  const [enrolments, removals] = await Promise.all([
    prisma.enrolment.findMany({
      where: { courseId, user: { deletedAt: null }, ...(teaches ? {} : { role: 'INSTRUCTOR' as const }) },
      select: { userId: true, role: true, createdAt: true, user },
      orderBy: [{ role: 'desc' }, { createdAt: 'asc' }],
    }),
    teaches
      ? prisma.removal.findMany({
          where: { courseId, user: { deletedAt: null } },
          select: { userId: true, at: true, user },
          orderBy: { at: 'desc' },
        })
      : [],
  ])
  return {
    members: enrolments.map((row) => ({
      userId: row.userId,
      name: row.user.name,
      role: row.role,
      joinedAt: row.createdAt.toISOString(),
      isYou: row.userId === viewer.userId,
    })),
    removed: removals.map((row) => ({ userId: row.userId, name: row.user.name, at: row.at.toISOString() })),
  }
}
