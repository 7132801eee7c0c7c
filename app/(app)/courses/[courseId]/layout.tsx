import type { ReactNode } from 'react'
import { CourseFrame } from '#components/courses/course-frame.tsx'
import { CourseHeader } from '#components/courses/course-header.tsx'
import { SittingNotice } from '#components/courses/sitting-notice.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { getCourseHeader } from '#lib/courses/get-course-header.ts'
import { joinUrl, showJoinCode } from '#lib/courses/join-code.ts'
import { getSitting } from '#lib/courses/require-not-sitting.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { appOrigin } from './app-origin.ts'

type Props = { params: Promise<{ courseId: string }>; children: ReactNode }

/**
 * Decided here, above loading.tsx: once a skeleton is sent, a foreign course could only be answered with 200.
 * The private space has no head and no tabs.
 */
export default async function CourseLayout({ params, children }: Props) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}`)
  const course = await orNotFound(getCourseHeader(viewer, courseId, new Date()))
  if (!course) return children
  const join = course.join && { code: showJoinCode(course.join.code), url: joinUrl(course.join.code, await appOrigin()) }
  const sitting = await getSitting(viewer, courseId, new Date())
  return (
    <CourseFrame header={<CourseHeader course={course} join={join} />} notice={sitting && <SittingNotice sitting={sitting} />}>
      {children}
    </CourseFrame>
  )
}
