import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { notFound } from '#lib/errors.ts'
import { expireOverdue } from '#lib/exams/expire-attempt.ts'
import { dayAndTime } from '#lib/utils/zoned-time.ts'
import { satExam } from './policy.ts'
import { SET_EXAM_SELECT, setExamsOf } from './set-exam-of.ts'
import type { SatExam, Stage } from './view.ts'

const ORDER: readonly Stage[] = ['open', 'before', 'closed']

const ATTEMPT = {
  id: true,
  closedAt: true,
  score: true,
  maxScore: true,
  answers: { select: { response: true } },
  form: { select: { examId: true } },
} as const

async function find(viewer: Viewer, where: Prisma.ExamWhereInput, now: Date): Promise<SatExam[]> {
  const { userId, timeZone } = viewer
  const rows = await prisma.exam.findMany({ where: { AND: [satExam(viewer), where] }, select: SET_EXAM_SELECT })
  const own: Prisma.AttemptWhereInput = { userId, form: { examId: { in: rows.map((row) => row.id) } } }
  await expireOverdue(own, now)
  const attempts = new Map((await prisma.attempt.findMany({ where: own, select: ATTEMPT })).map((row) => [row.form.examId, row]))
  const shown = (await setExamsOf(viewer, rows, now)).map(({ exam, window, courseName }) => {
    const attempt = attempts.get(exam.examId)
    const isSealed = exam.stage !== 'closed'
    const sat: SatExam = {
      ...exam,
      courseName,
      opens: dayAndTime(window.opensAt, timeZone),
      closes: dayAndTime(window.closesAt, timeZone),
      attempt: attempt
        ? {
            attemptId: attempt.id,
            isOpen: attempt.closedAt === null,
            answered: attempt.answers.filter(({ response }) => response !== null).length,
            score: isSealed ? null : attempt.score,
            maxScore: isSealed ? null : attempt.maxScore,
          }
        : null,
    }
    return { sat, window }
  })
  const time = ({ sat, window }: (typeof shown)[number]) => (sat.stage === 'closed' ? -window.closesAt : Number(window.opensAt))
  return shown
    .toSorted((a, b) => ORDER.indexOf(a.sat.stage) - ORDER.indexOf(b.sat.stage) || time(a) - time(b))
    .map(({ sat }) => sat)
}

/** Exams set in the classes this viewer is a student of, or in one of them: those open now, then to come, then closed. */
export function listSatExams(viewer: Viewer, now: Date, courseId?: string): Promise<SatExam[]> {
  return find(viewer, courseId === undefined ? {} : { courseId }, now)
}

/** @throws AppError not-found for anybody who is not a student of the class, instructors included */
export async function requireSatExam(
  viewer: Viewer,
  { courseId, examId }: { courseId: string; examId: string },
  now: Date,
): Promise<SatExam> {
  const [exam] = await find(viewer, { id: examId, courseId }, now)
  if (!exam) throw notFound('This exam')
  return exam
}
