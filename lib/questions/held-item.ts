import type { Viewer } from '#lib/auth/viewer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/**
 * Items of exams set in the classes this viewer is a student of: from when one is set until it closes, whether they sit
 * it or not. A deleted one holds nothing.
 */
export function reservedItem({ userId }: Viewer, now: Date): Prisma.FormItemWhereInput {
  const course: Prisma.CourseWhereInput = { deletedAt: null, enrolments: { some: { userId, role: 'STUDENT' } } }
  return { form: { isMaster: true, exam: { kind: 'SET', deletedAt: null, closesAt: { gt: now }, course } } }
}

/** Items whose questions must neither be asked nor revealed to this viewer now: of a timed paper they sit, or reserved. */
export function heldItem(viewer: Viewer, now: Date): Prisma.FormItemWhereInput {
  const sat = { userId: viewer.userId, closedAt: null, expiresAt: { gt: now } }
  return { OR: [{ form: { exam: { deletedAt: null }, attempts: { some: sat } } }, reservedItem(viewer, now)] }
}
