import type { Viewer } from '#lib/auth/viewer.ts'
import { editableCourse, taughtCourse, visibleCourse } from '#lib/courses/policy.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** Material this viewer may see: of a course they are in and published by now, or theirs to publish. */
export function visibleMaterial(viewer: Pick<Viewer, 'userId'>, now = new Date()): Prisma.MaterialWhereInput {
  return {
    deletedAt: null,
    OR: [{ course: visibleCourse(viewer), publishedAt: { lte: now } }, { course: editableCourse(viewer) }],
  }
}

/** Material this viewer may change or delete: of their private space or of a course they teach. */
export function editableMaterial(viewer: Viewer): Prisma.MaterialWhereInput {
  return { deletedAt: null, course: editableCourse(viewer) }
}

/** Material of a class this viewer teaches: whose publication and place they decide. */
export function taughtMaterial(viewer: Viewer): Prisma.MaterialWhereInput {
  return { deletedAt: null, course: taughtCourse(viewer) }
}
