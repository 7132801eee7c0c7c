import type { Viewer } from '#lib/auth/viewer.ts'
import { taughtCourse } from '#lib/courses/policy.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** Exams set in the classes this viewer teaches. */
export function taughtExam(viewer: Viewer): Prisma.ExamWhereInput {
  return { deletedAt: null, kind: 'SET', course: taughtCourse(viewer) }
}

/** Exams set in the classes this viewer is a student of: an instructor does not sit one. */
export function satExam({ userId }: Viewer): Prisma.ExamWhereInput {
  return { deletedAt: null, kind: 'SET', course: { deletedAt: null, enrolments: { some: { userId, role: 'STUDENT' } } } }
}
