import type { Viewer } from '#lib/auth/viewer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** This viewer's untimed practice sets. */
export function ownPractice({ userId }: Viewer): Prisma.AttemptWhereInput {
  const course = { deletedAt: null, enrolments: { some: { userId } } }
  return { userId, form: { exam: { deletedAt: null, kind: 'PRACTICE', course } } }
}
