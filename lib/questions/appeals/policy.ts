import type { Viewer } from '#lib/auth/viewer.ts'
import { taughtCourse } from '#lib/courses/policy.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** A paper of this viewer whose keys are told: handed in and its result open, or a practice set. */
export function toldAttempt({ userId }: Viewer, now: Date): Prisma.AttemptWhereInput {
  const course: Prisma.CourseWhereInput = { deletedAt: null, enrolments: { some: { userId } } }
  const open: Prisma.ExamWhereInput = { OR: [{ kind: { not: 'SET' } }, { closesAt: { lte: now } }] }
  return {
    userId,
    AND: [
      { form: { exam: { AND: [{ deletedAt: null, course }, open] } } },
      { OR: [{ closedAt: { not: null } }, { form: { exam: { kind: 'PRACTICE' } } }] },
    ],
  }
}

/** An appeal this viewer decides: in a class they teach, on a question of a lecture that is still there. */
export function decidableAppeal(viewer: Viewer): Prisma.AppealWhereInput {
  return { course: taughtCourse(viewer), question: { material: { deletedAt: null } }, user: { deletedAt: null } }
}
