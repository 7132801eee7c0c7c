import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { questionsToReview } from './questions-to-review.ts'
import { shownToStudents, visibleCourse } from './policy.ts'
import type { CourseHeader } from './view.ts'

/** What waits for whoever teaches the class; of what was deleted nothing does. */
const OPEN_APPEAL = { state: 'OPEN', question: { material: { deletedAt: null } }, user: { deletedAt: null } } as const

/**
 * What stands over every page of a class; null over a private space, which has no head.
 * @throws AppError not-found for a course that is not theirs
 */
export async function getCourseHeader(viewer: Viewer, courseId: string, now: Date): Promise<CourseHeader | null> {
  const course = await prisma.course.findFirst({
    where: { id: courseId, ...visibleCourse(viewer) },
    select: {
      id: true,
      name: true,
      kind: true,
      joinCode: true,
      isJoinOpen: true,
      onlyApproved: true,
      enrolments: {
        where: { user: { deletedAt: null } },
        select: { userId: true, role: true, user: { select: { name: true } } },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  if (!course) throw notFound('This course')
  if (course.kind === 'PRIVATE') return null
  const { enrolments, joinCode, isJoinOpen, onlyApproved } = course
  const role = enrolments.find(({ userId }) => userId === viewer.userId)?.role ?? 'STUDENT'
  const teaches = role === 'INSTRUCTOR'
  const [materials, toReview, appeals] = await Promise.all([
    prisma.material.count({ where: { courseId, ...(teaches ? { deletedAt: null } : shownToStudents(now)) } }),
    teaches ? prisma.question.count({ where: questionsToReview({ id: courseId, onlyApproved }) }) : 0,
    teaches ? prisma.appeal.count({ where: { courseId, ...OPEN_APPEAL } }) : 0,
  ])
  const instructors = enrolments.filter((row) => row.role === 'INSTRUCTOR')
  return {
    id: course.id,
    name: course.name,
    role,
    students: enrolments.length - instructors.length,
    taughtBy: instructors.filter(({ userId }) => userId !== viewer.userId).map(({ user }) => user.name),
    join: teaches && joinCode ? { code: joinCode, isOpen: isJoinOpen } : null,
    counts: { materials, toReview, appeals, people: enrolments.length },
  }
}
