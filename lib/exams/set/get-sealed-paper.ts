import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { expireOverdue } from '#lib/exams/expire-attempt.ts'
import { ownAttempt } from '#lib/exams/policy.ts'
import { dayAndTime } from '#lib/utils/zoned-time.ts'
import type { SealedPaper } from './view.ts'

/** What a student is told of a paper handed in while its exam is still open; null where there is a report, or none yet. */
export async function getSealedPaper(viewer: Viewer, attemptId: string, now: Date): Promise<SealedPaper | null> {
  const mine = { AND: [ownAttempt(viewer), { id: attemptId }] }
  await expireOverdue(mine, now)
  const attempt = await prisma.attempt.findFirst({
    where: { AND: [mine, { closedAt: { not: null }, form: { exam: { kind: 'SET' as const, closesAt: { gt: now } } } }] },
    select: {
      closedAt: true,
      closedBy: true,
      answers: { select: { response: true } },
      form: {
        select: {
          exam: { select: { id: true, courseId: true, title: true, closesAt: true, course: { select: { name: true } } } },
          _count: { select: { items: { where: { question: { material: { deletedAt: null } } } } } },
        },
      },
    },
  })
  const exam = attempt?.form.exam
  if (!attempt?.closedAt || !exam?.closesAt) return null
  return {
    examId: exam.id,
    courseId: exam.courseId,
    courseName: exam.course.name,
    title: exam.title,
    closedBy: attempt.closedBy ?? 'CLOCK',
    handedIn: dayAndTime(attempt.closedAt, viewer.timeZone),
    opens: dayAndTime(exam.closesAt, viewer.timeZone),
    answered: attempt.answers.filter(({ response }) => response !== null).length,
    questions: attempt.form._count.items,
  }
}
