import type { Metadata } from 'next'
import { cache } from 'react'
import { ExamResults } from '#components/exams/set/exam-results.tsx'
import { SatExamCover } from '#components/exams/set/sat-exam-cover.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { getResults } from '#lib/exams/set/get-results.ts'
import { requireSatExam } from '#lib/exams/set/list-sat-exams.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

type Props = { params: Promise<{ courseId: string; examId: string }> }

const load = cache(async (courseId: string, examId: string) => {
  const viewer = await requirePageViewer(`/courses/${courseId}/exams/${examId}`)
  const { canEdit } = await orNotFound(requireCourse(viewer, courseId))
  const exam = { courseId, examId }
  const now = new Date()
  if (canEdit) return { taught: await orNotFound(getResults(viewer, exam, now)), sat: null }
  return { taught: null, sat: await orNotFound(requireSatExam(viewer, exam, now)) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { courseId, examId } = await params
  const { taught, sat } = await load(courseId, examId)
  return { title: (taught ?? sat).title }
}

/** One exam: its results to those who teach the class, its cover to a student. */
export default async function ClassExamPage({ params }: Props) {
  const { courseId, examId } = await params
  const { taught, sat } = await load(courseId, examId)
  return taught ? <ExamResults exam={taught} /> : <SatExamCover exam={sat} />
}
