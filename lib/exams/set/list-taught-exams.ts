import type { Viewer } from '#lib/auth/viewer.ts'
import { taughtCourse } from '#lib/courses/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { countPapers } from './count-papers.ts'
import { taughtExam } from './policy.ts'
import { SET_EXAM_SELECT, setExamsOf } from './set-exam-of.ts'
import type { TaughtExam } from './view.ts'

/** Exams set for a class, the one that closes last first. @throws AppError not-found for a class the viewer does not teach */
export async function listTaughtExams(viewer: Viewer, courseId: string, now: Date): Promise<TaughtExam[]> {
  const course = await prisma.course.findFirst({
    where: { ...taughtCourse(viewer), id: courseId },
    select: { _count: { select: { enrolments: { where: { role: 'STUDENT', user: { deletedAt: null } } } } } },
  })
  if (!course) throw notFound('This course')
  const rows = await prisma.exam.findMany({
    where: { AND: [taughtExam(viewer), { courseId }] },
    orderBy: [{ closesAt: 'desc' }, { id: 'desc' }],
    select: SET_EXAM_SELECT,
  })
  const counts = await countPapers(rows.map((row) => row.id), now)
  return (await setExamsOf(viewer, rows, now)).map(({ exam }) => ({
    ...exam,
    students: course._count.enrolments,
    ...(counts.get(exam.examId) ?? { handedIn: 0, sitting: 0 }),
  }))
}
