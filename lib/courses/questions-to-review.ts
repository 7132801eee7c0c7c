import type { Prisma } from '#lib/db/generated/client.ts'

/**
 * Questions of a class that wait for its instructor: what checks verified but did not publish, and, where students
 * are asked only what was approved, what is published and not approved yet.
 */
export function questionsToReview({ id, onlyApproved }: { id: string; onlyApproved: boolean }): Prisma.QuestionWhereInput {
  const waiting: Prisma.QuestionWhereInput = { state: 'VERIFIED' }
  return {
    courseId: id,
    material: { deletedAt: null },
    OR: onlyApproved ? [waiting, { state: 'PUBLISHED', approvedAt: null }] : [waiting],
  }
}
