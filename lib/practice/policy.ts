import type { Viewer } from '#lib/auth/viewer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'

/** This viewer's untimed practice sets. */
export function ownPractice({ userId }: Viewer): Prisma.AttemptWhereInput {
  const course = { deletedAt: null, enrolments: { some: { userId } } }
  return { userId, form: { exam: { deletedAt: null, kind: 'PRACTICE', course } } }
}

/** Published questions of lectures this viewer may see. */
export function askableQuestion(viewer: Viewer): Prisma.QuestionWhereInput {
  return { state: 'PUBLISHED', material: visibleMaterial(viewer) }
}
