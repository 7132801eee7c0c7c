import type { Metadata } from 'next'
import { CoursesPage } from '#components/courses/courses-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { listDeletedCourses } from '#lib/courses/delete-course.ts'
import { listCourses } from '#lib/courses/queries.ts'
import { mayCreateCourse } from '#lib/courses/rules.ts'

export const metadata: Metadata = { title: 'Courses' }

export default async function Courses() {
  const viewer = await requirePageViewer('/courses')
  const now = new Date()
  const [courses, deleted, canCreate] = await Promise.all([
    listCourses(viewer, now), listDeletedCourses(viewer, now), mayCreateCourse(viewer),
  ])
  return <CoursesPage courses={courses} deleted={deleted} canCreate={canCreate} />
}
