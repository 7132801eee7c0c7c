import { redirect } from 'next/navigation'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { requirePrivateCourse } from '#lib/courses/queries.ts'

/** The private space under a name of its own, for links that mean it. */
export default async function Mine() {
  const viewer = await requirePageViewer('/courses/mine')
  redirect(`/courses/${await requirePrivateCourse(viewer)}`)
}
