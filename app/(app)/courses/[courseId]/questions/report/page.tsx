import type { Metadata } from 'next'
import { QualityPage } from '#components/questions/report/quality-page.tsx'
import { QualitySummaryPage } from '#components/questions/report/quality-summary-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { getQualityReport, getQualitySummary } from '#lib/questions/report/get-quality-report.ts'

export const metadata: Metadata = { title: 'How questions are checked' }

type Props = { params: Promise<{ courseId: string }> }

/** The whole record to those who teach the class; how questions are checked to everybody else in it. */
export default async function QuestionsReport({ params }: Props) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}/questions/report`)
  const course = await orNotFound(requireCourse(viewer, courseId))
  if (course.canEdit && !course.isPrivate) return <QualityPage report={await orNotFound(getQualityReport(viewer, courseId))} />
  const summary = await orNotFound(getQualitySummary(viewer, courseId))
  if (!course.isPrivate) return <QualitySummaryPage summary={summary} />
  return (
    <div className="wrap course">
      <h1 className="vh">{course.name}</h1>
      <QualitySummaryPage summary={summary} />
    </div>
  )
}
