import type { Viewer } from '#lib/auth/viewer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** A course this viewer is in. */
export function visibleCourse({ userId }: Viewer): Prisma.CourseWhereInput {
  return { deletedAt: null, enrolments: { some: { userId } } }
}

/** A course this viewer may add material to: their private space, or one they teach. */
export function editableCourse({ userId }: Viewer): Prisma.CourseWhereInput {
  return {
    deletedAt: null,
    OR: [
      { kind: 'PRIVATE', enrolments: { some: { userId } } },
      { enrolments: { some: { userId, role: 'INSTRUCTOR' } } },
    ],
  }
}
