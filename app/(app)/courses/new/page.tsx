import type { Metadata } from 'next'
import { NewCoursePage } from '#components/courses/new-course-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { mayCreateCourse } from '#lib/courses/rules.ts'

export const metadata: Metadata = { title: 'Create a course' }

export default async function NewCourse() {
  const viewer = await requirePageViewer('/courses/new')
  return <NewCoursePage canCreate={await mayCreateCourse(viewer)} />
}
