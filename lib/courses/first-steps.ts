import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { taughtCourse } from './policy.ts'
import { questionsToReview } from './questions-to-review.ts'
import type { FirstStepsView } from './view.ts'

/**
 * How far a class has come: a lecture is ready; its questions were looked through, some at least, or none waits; a
 * student joined. Null for whoever does not teach it, for a private space, and once all three are done.
 */
export async function getFirstSteps(viewer: Viewer, courseId: string): Promise<FirstStepsView | null> {
  const where = { id: courseId, ...taughtCourse(viewer) }
  const course = await prisma.course.findFirst({ where, select: { id: true, onlyApproved: true } })
  if (!course) return null
  const ready = { courseId, deletedAt: null, versions: { some: { state: 'READY' as const } } }
  const marked = { OR: [{ approvedAt: { not: null } }, { editedAt: { not: null } }, { rejectedAt: { not: null } }] }
  const [lectures, reviewed, toReview, students] = await Promise.all([
    prisma.material.count({ where: ready }),
    prisma.question.count({ where: { courseId, material: { deletedAt: null }, ...marked } }),
    prisma.question.count({ where: questionsToReview(course) }),
    prisma.enrolment.count({ where: { courseId, role: 'STUDENT', user: { deletedAt: null } } }),
  ])
  const hasLecture = lectures > 0
  const steps = { hasLecture, isReviewed: hasLecture && (reviewed > 0 || toReview === 0), hasStudent: students > 0, toReview }
  return steps.hasLecture && steps.isReviewed && steps.hasStudent ? null : steps
}
