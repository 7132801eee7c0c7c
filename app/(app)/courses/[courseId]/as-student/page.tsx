import type { Metadata } from 'next'
import { StudentViewPage } from '#components/courses/student-view-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { requireStudentView } from '#lib/courses/require-student-view.ts'
import { arrange } from '#lib/materials/model/arrange.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

export const metadata: Metadata = { title: 'As a student sees it' }

export default async function AsStudent({ params }: { params: Promise<{ courseId: string }> }) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}/as-student`)
  const now = new Date()
  const view = await orNotFound(requireStudentView(viewer, courseId, now))
  const groups = arrange(view.materials, view.materialOrder)
  return <StudentViewPage courseId={courseId} view={view} groups={groups} timeZone={viewer.timeZone} now={now} />
}
