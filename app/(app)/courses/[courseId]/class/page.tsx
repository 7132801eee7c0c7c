import type { Metadata } from 'next'
import { ClassPage } from '#components/analytics/class-page.tsx'
import { getClass } from '#lib/analytics/get-class.ts'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

export const metadata: Metadata = { title: 'Class' }

export default async function Class({ params }: { params: Promise<{ courseId: string }> }) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}/class`)
  const view = await orNotFound(getClass(viewer, courseId, new Date()))
  return <ClassPage courseId={courseId} view={view} timeZone={viewer.timeZone} />
}
