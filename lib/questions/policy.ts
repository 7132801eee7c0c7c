import type { Viewer } from '#lib/auth/viewer.ts'
import { editableCourse } from '#lib/courses/policy.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { PUBLISHED_QUESTION } from '#lib/materials/published-question.ts'

/** A question this viewer may be asked: published, of a lecture they may see. */
export function askableQuestion(viewer: Viewer, now = new Date()): Prisma.QuestionWhereInput {
  return { AND: [PUBLISHED_QUESTION, { material: visibleMaterial(viewer, now) }] }
}

/** A question this viewer reviews: of a class they teach. In a private space it is met by answering it, never before. */
export function reviewableQuestion(viewer: Viewer): Prisma.QuestionWhereInput {
  return { material: { deletedAt: null }, course: { ...editableCourse(viewer), kind: 'CLASS' } }
}

/** A question of this viewer's private space that was ever asked there. */
export function ownQuestion({ userId }: Viewer): Prisma.QuestionWhereInput {
  return {
    material: { deletedAt: null }, course: { deletedAt: null, kind: 'PRIVATE', enrolments: { some: { userId } } },
    OR: [{ state: 'PUBLISHED' }, { state: 'REJECTED', rejectedById: userId }],
  }
}
