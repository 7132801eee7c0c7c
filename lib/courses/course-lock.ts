import type { Viewer } from '#lib/auth/viewer.ts'
import type { Tx } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { taughtCourse, visibleCourse } from './policy.ts'

/**
 * Who teaches a course is changed by one at a time: two instructors who leave at the same moment must not leave it
 * to nobody. Holds the course's row until the transaction ends, then asks whether it is the viewer's.
 * @throws AppError not-found
 */
export async function lockCourse(tx: Tx, viewer: Viewer, courseId: string, as: 'member' | 'instructor'): Promise<void> {
  await tx.$queryRaw`select id from "Course" where id = ${courseId} for update`
  const policy = as === 'instructor' ? taughtCourse(viewer) : { ...visibleCourse(viewer), kind: 'CLASS' as const }
  if ((await tx.course.count({ where: { id: courseId, ...policy } })) === 0) throw notFound('This course')
}

/** Is this the only one who teaches the course? Ask under the lock. */
export async function isOnlyInstructor(tx: Tx, courseId: string, userId: string): Promise<boolean> {
  const rows = await tx.enrolment.findMany({ where: { courseId, role: 'INSTRUCTOR', user: { deletedAt: null } }, select: { userId: true } })
  return rows.length === 1 && rows[0]?.userId === userId
}
