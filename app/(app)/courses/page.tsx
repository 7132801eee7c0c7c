import { redirect } from 'next/navigation'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { requirePrivateCourse } from '#lib/courses/queries.ts'

/** Until there are courses to join, the one course of everybody is their private space. */
export default async function Courses() {
  const viewer = await requirePageViewer('/courses')
  redirect(`/courses/${await requirePrivateCourse(viewer)}`)
}
