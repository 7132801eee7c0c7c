import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { expireOverdue } from '#lib/exams/expire-attempt.ts'
import { isClosed, reportOf, reportSelect } from '#lib/exams/report-of.ts'
import { taughtExam } from './policy.ts'
import type { StudentPaper } from './view.ts'

/**
 * One student's paper for those who teach the class: answers, keys and score, once it is handed in. Flags and whether
 * Explain was opened are the student's own.
 * @throws AppError not-found, also for a paper still being sat
 */
export async function getStudentPaper(
  viewer: Viewer,
  { courseId, examId, attemptId }: { courseId: string; examId: string; attemptId: string },
  now: Date,
): Promise<StudentPaper> {
  const where = { id: attemptId, user: { deletedAt: null }, form: { exam: { AND: [taughtExam(viewer), { id: examId, courseId }] } } }
  await expireOverdue(where, now)
  const attempt = await prisma.attempt.findFirst({
    where,
    select: { ...reportSelect(attemptId, { question: { material: { deletedAt: null } } }), user: { select: { name: true } } },
  })
  if (!attempt || !isClosed(attempt)) throw notFound('This paper')
  const report = await reportOf(attempt, { isHeld: () => false, helped: 0 })
  const items = report.items.map((item) => ({ ...item, flagged: false }))
  return { examId, examTitle: attempt.form.exam.title, name: attempt.user.name, report: { ...report, items } }
}
