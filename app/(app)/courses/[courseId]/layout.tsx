import type { ReactNode } from 'react'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

type Props = { params: Promise<{ courseId: string }>; children: ReactNode }

/** Decided here, above loading.tsx: once a skeleton is sent, a foreign course could only be answered with 200. */
export default async function CourseLayout({ params, children }: Props) {
  const { courseId } = await params
  await orNotFound(requireCourse(await requirePageViewer(`/courses/${courseId}`), courseId))
  return children
}
