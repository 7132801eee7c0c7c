import type { Metadata } from 'next'
import { CoursePage } from '#components/courses/course-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { getTextGoesTo } from '#lib/engine/get-text-goes-to.ts'
import { listExams } from '#lib/exams/list-exams.ts'
import { closedDays } from '#lib/exams/model/closed-days.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { listMaterials } from '#lib/materials/queries.ts'
import { listBanks } from '#lib/questions/bank/bank-jobs.ts'

export const metadata: Metadata = { title: 'Your lectures' }

export default async function Course({ params }: { params: Promise<{ courseId: string }> }) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}`)
  const course = await orNotFound(requireCourse(viewer, courseId))
  const now = new Date()
  const [materials, banks, exams, textGoesTo] = await Promise.all([
    listMaterials(viewer, courseId), listBanks(viewer, courseId, now), listExams(viewer, now), getTextGoesTo(),
  ])
  return (
    <CoursePage
      course={course} materials={materials} banks={banks} exams={exams} days={closedDays(exams, now, viewer.timeZone)} textGoesTo={textGoesTo}
    />
  )
}
