import type { Metadata } from 'next'
import { PeoplePage } from '#components/courses/people-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { getCourseHeader } from '#lib/courses/get-course-header.ts'
import { joinUrl, showJoinCode } from '#lib/courses/join-code.ts'
import { listMembers } from '#lib/courses/list-members.ts'
import { makeQrSymbol } from '#lib/courses/qr-code.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { appOrigin } from '#app/(app)/courses/[courseId]/app-origin.ts'

export const metadata: Metadata = { title: 'People' }

export default async function PeopleRoute({ params }: { params: Promise<{ courseId: string }> }) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}/people`)
  const people = await orNotFound(listMembers(viewer, courseId))
  const course = await orNotFound(getCourseHeader(viewer, courseId, new Date()))
  const url = course?.join ? joinUrl(course.join.code, await appOrigin()) : null
  const join = course?.join && url
    ? { code: showJoinCode(course.join.code), url, isOpen: course.join.isOpen, symbol: makeQrSymbol(url) }
    : null
  return <PeoplePage courseId={courseId} people={people} join={join} timeZone={viewer.timeZone} />
}
