import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createSetExam } from '#lib/exams/set/create-set-exam.ts'
import { localTime } from '#lib/utils/zoned-time.ts'
import { createLecture } from '#scripts/test/lecture.ts'
import type { TestLecture } from '#scripts/test/lecture.ts'

const HOUR_MS = 60 * 60 * 1000

/** What the form of an exam sends: one that is open now and for two hours. */
export function setExamForm(courseId: string, materialId: string, { timeZone }: Viewer, now: Date) {
  const at = (hours: number) => localTime(new Date(now.getTime() + hours * HOUR_MS), timeZone)
  return {
    courseId, title: 'Midterm', topics: [{ kind: 'material' as const, id: materialId, weight: 1 }],
    types: ['DEFINITION_TO_TERM' as const], number: 3, minutes: 20, opensAt: at(-1), closesAt: at(2),
  }
}

/** A class of its own in which an exam is set, so that the other is not closed while it is sat. */
export type ExamClass = { courseId: string; examId: string; lecture: TestLecture }

export async function createExamClass(student: Viewer, instructor: Viewer, title: string): Promise<ExamClass> {
  const members = [{ userId: student.userId, role: 'STUDENT' as const }, { userId: instructor.userId, role: 'INSTRUCTOR' as const }]
  const enrolments = { create: members }
  const { id: courseId } = await prisma.course.create({ data: { kind: 'CLASS', name: title, enrolments } })
  const lecture = await createLecture(courseId, instructor.userId, 10, title)
  const now = new Date()
  const { examId } = await createSetExam(instructor, setExamForm(courseId, lecture.materialId, instructor, now), now, 7)
  return { courseId, examId, lecture }
}
