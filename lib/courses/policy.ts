import type { Viewer } from '#lib/auth/viewer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** A course this viewer is in. */
export function visibleCourse({ userId }: Viewer): Prisma.CourseWhereInput {
  return { deletedAt: null, enrolments: { some: { userId } } }
}

/** A class this viewer teaches. */
export function taughtCourse({ userId }: Viewer): Prisma.CourseWhereInput {
  return { deletedAt: null, kind: 'CLASS', enrolments: { some: { userId, role: 'INSTRUCTOR' } } }
}

/** A course this viewer may add material to, and whose questions they review: their private space, or one they teach. */
export function editableCourse(viewer: Viewer): Prisma.CourseWhereInput {
  return {
    deletedAt: null,
    OR: [{ kind: 'PRIVATE', enrolments: { some: { userId: viewer.userId } } }, taughtCourse(viewer)],
  }
}
