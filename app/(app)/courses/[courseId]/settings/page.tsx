import type { Metadata } from 'next'
import { SettingsPage } from '#components/courses/settings-page.tsx'
import { ResetDemo } from '#components/demo/reset-demo.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { showJoinCode } from '#lib/courses/join-code.ts'
import { requireCourseSettings } from '#lib/courses/require-course-settings.ts'
import { COURSE_NAME_MAX } from '#lib/courses/schema.ts'
import { isDemoInstructor } from '#lib/demo/jobs.ts'
import { findDemoClass } from '#lib/demo/make-class.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

export const metadata: Metadata = { title: 'Course settings' }

export default async function SettingsRoute({ params }: { params: Promise<{ courseId: string }> }) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}/settings`)
  const course = await orNotFound(requireCourseSettings(viewer, courseId))
  const demo = isDemoInstructor(viewer) && (await findDemoClass())?.id === courseId ? <ResetDemo /> : null
  return <SettingsPage course={course} code={showJoinCode(course.joinCode)} nameMax={COURSE_NAME_MAX} demo={demo} />
}
