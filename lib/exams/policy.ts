import type { Viewer } from '#lib/auth/viewer.ts'
import { SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'

const inCourse = (userId: string): Prisma.CourseWhereInput => ({ deletedAt: null, enrolments: { some: { userId } } })

/** A student's own practice exams. */
export function ownExam({ userId }: Viewer): Prisma.ExamWhereInput {
  return { deletedAt: null, createdById: userId, kind: 'OWN', course: inCourse(userId) }
}

/** Sittings of papers by this viewer; untimed practice sets have their own policy in lib/practice. */
export function ownAttempt({ userId }: Viewer): Prisma.AttemptWhereInput {
  return { userId, form: { exam: { deletedAt: null, kind: { not: 'PRACTICE' }, course: inCourse(userId) } } }
}

/** Everything this viewer has sat, practice sets included: a finished one has a report too. */
export function anyOwnAttempt({ userId }: Viewer): Prisma.AttemptWhereInput {
  return { userId, form: { exam: { deletedAt: null, course: inCourse(userId) } } }
}

/**
 * Closed papers whose result is open: that of an exam set for a class stays closed until the exam is, since others may
 * still be sitting it.
 */
export function reportedAttempt(viewer: Viewer, now: Date): Prisma.AttemptWhereInput {
  const exam: Prisma.ExamWhereInput = { OR: [{ kind: { not: 'SET' } }, { closesAt: { lte: now } }] }
  return { AND: [anyOwnAttempt(viewer), { closedAt: { not: null }, form: { exam } }] }
}

/**
 * Items whose lecture is still there: a deleted lecture takes its questions out of every paper. One that is hidden keeps
 * them in an exam set for a class: an instructor may well put lectures away while it is sat.
 */
export function visibleItem(viewer: Pick<Viewer, 'userId'>, now = new Date()): Prisma.FormItemWhereInput {
  return {
    OR: [
      { question: { material: visibleMaterial(viewer, now) } },
      { form: { exam: { kind: 'SET' } }, question: { material: { deletedAt: null } } },
    ],
  }
}

/** Concepts of lectures this viewer may see. */
export function visibleConcept(viewer: Viewer): Prisma.ConceptWhereInput {
  return { ...SHOWN_CONCEPT, sources: { some: { version: { material: visibleMaterial(viewer) } } } }
}
