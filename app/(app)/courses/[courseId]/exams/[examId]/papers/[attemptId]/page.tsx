import type { Metadata } from 'next'
import { cache } from 'react'
import { StudentPaper } from '#components/exams/set/student-paper.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { getStudentPaper } from '#lib/exams/set/get-student-paper.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { dayAndTime } from '#lib/utils/zoned-time.ts'

type Props = { params: Promise<{ courseId: string; examId: string; attemptId: string }> }

const load = cache(async (courseId: string, examId: string, attemptId: string) => {
  const viewer = await requirePageViewer(`/courses/${courseId}/exams/${examId}/papers/${attemptId}`)
  return { viewer, paper: await orNotFound(getStudentPaper(viewer, { courseId, examId, attemptId }, new Date())) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { courseId, examId, attemptId } = await params
  const { paper } = await load(courseId, examId, attemptId)
  return { title: `${paper.name}, ${paper.examTitle}` }
}

export default async function StudentPaperPage({ params }: Props) {
  const { courseId, examId, attemptId } = await params
  const { viewer, paper } = await load(courseId, examId, attemptId)
  const closing = paper.report.closedBy === 'CLOCK' ? 'Time ran out' : 'Handed in'
  return (
    <StudentPaper paper={paper} courseId={courseId} when={`${closing} ${dayAndTime(new Date(paper.report.closedAt), viewer.timeZone)}`} />
  )
}
