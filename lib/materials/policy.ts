import type { Viewer } from '#lib/auth/viewer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** Material this viewer may see: of a course they are in, published, or theirs to publish. */
export function visibleMaterial({ userId }: Viewer): Prisma.MaterialWhereInput {
  return {
    deletedAt: null,
    course: { deletedAt: null, enrolments: { some: { userId } } },
    OR: [
      { publishedAt: { not: null } },
      { uploadedById: userId },
      { course: { enrolments: { some: { userId, role: 'INSTRUCTOR' } } } },
    ],
  }
}

/** Material this viewer may change or delete: of their private space, of a course they teach, or their own upload. */
export function editableMaterial({ userId }: Viewer): Prisma.MaterialWhereInput {
  return {
    deletedAt: null,
    course: { deletedAt: null, enrolments: { some: { userId } } },
    OR: [
      { uploadedById: userId },
      { course: { kind: 'PRIVATE' } },
      { course: { enrolments: { some: { userId, role: 'INSTRUCTOR' } } } },
    ],
  }
}
