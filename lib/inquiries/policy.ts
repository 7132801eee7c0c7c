import type { Viewer } from '#lib/auth/viewer.ts'
import { visibleCourse } from '#lib/courses/policy.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'

/** Questions this viewer asked of what they still may see. Nobody else sees one, their instructor included. */
export function ownInquiry(viewer: Viewer): Prisma.InquiryWhereInput {
  return {
    userId: viewer.userId,
    course: visibleCourse(viewer),
    OR: [{ materialId: null }, { material: visibleMaterial(viewer) }],
  }
}
