import type { Viewer } from '#lib/auth/viewer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** A course this viewer is in. */
export function visibleCourse({ userId }: Pick<Viewer, 'userId'>): Prisma.CourseWhereInput {
  return { deletedAt: null, enrolments: { some: { userId } } }
}

/** A class this viewer teaches. */
export function taughtCourse({ userId }: Pick<Viewer, 'userId'>): Prisma.CourseWhereInput {
  return { deletedAt: null, kind: 'CLASS', enrolments: { some: { userId, role: 'INSTRUCTOR' } } }
}

/** What of a class its students see: published by now, and not a file that could not be read, which only its instructor can mend. */
export function shownToStudents(now: Date): Prisma.MaterialWhereInput {
  return { deletedAt: null, publishedAt: { lte: now }, versions: { some: { state: { not: 'FAILED' } } } }
}

/** A course this viewer may add material to, and whose questions they review: their private space, or one they teach. */
export function editableCourse(viewer: Pick<Viewer, 'userId'>): Prisma.CourseWhereInput {
  return {
    deletedAt: null,
    OR: [{ kind: 'PRIVATE', enrolments: { some: { userId: viewer.userId } } }, taughtCourse(viewer)],
  }
}
