import type { Viewer } from '#lib/auth/viewer.ts'
import { editableCourse } from '#lib/courses/policy.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'

/** What a course lets be asked: what checks published, or where its instructors want it so only what they approved. */
export const PUBLISHED: Prisma.QuestionWhereInput = {
  state: 'PUBLISHED',
  OR: [{ course: { onlyApproved: false } }, { approvedAt: { not: null } }],
}

/** A question this viewer may be asked: published, of a lecture they may see. */
export function askableQuestion(viewer: Viewer, now = new Date()): Prisma.QuestionWhereInput {
  return { AND: [PUBLISHED, { material: visibleMaterial(viewer, now) }] }
}

/** A question this viewer reviews: of a class they teach. In a private space it is met by answering it, never before. */
export function reviewableQuestion(viewer: Viewer): Prisma.QuestionWhereInput {
  return { material: { deletedAt: null }, course: { ...editableCourse(viewer), kind: 'CLASS' } }
}
