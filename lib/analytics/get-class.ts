import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { loadActivity } from './class-activity.ts'
import { listClassConcepts } from './list-class-concepts.ts'
import { requireTaughtClass } from './require-taught-class.ts'
import type { ClassStudent, ClassView } from './view.ts'

/**
 * What an instructor may know of a class: who joined by name, everything they did only as sums over at least five students.
 * @throws AppError not-found for a class the viewer does not teach
 */
export async function getClass(viewer: Viewer, courseId: string, now: Date): Promise<ClassView> {
  await requireTaughtClass(viewer, courseId)
  const [students, concepts, activity] = await Promise.all([
    listStudents(courseId), listClassConcepts(viewer, courseId), loadActivity(courseId, now),
  ])
  return { students, concepts, ...activity }
}

async function listStudents(courseId: string): Promise<ClassStudent[]> {
  const rows = await prisma.enrolment.findMany({
    where: { courseId, role: 'STUDENT', user: { deletedAt: null } },
    orderBy: [{ createdAt: 'desc' }, { userId: 'asc' }],
    select: { createdAt: true, user: { select: { id: true, name: true } } },
  })
  return rows.map(({ createdAt, user }) => ({ userId: user.id, name: user.name, joinedAt: createdAt }))
}
