import type { Metadata } from 'next'
import { AppealsPage } from '#components/questions/appeals/appeals-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { getAppealQueue } from '#lib/questions/appeals/list-appeals.ts'
import { appealSearchSchema } from '#lib/questions/appeals/schema.ts'

export const metadata: Metadata = { title: 'Appeals' }

type Props = { params: Promise<{ courseId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CourseAppeals({ params, searchParams }: Props) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}/questions/appeals`)
  const queue = await orNotFound(getAppealQueue(viewer, courseId, appealSearchSchema.parse(await searchParams)))
  return <AppealsPage queue={queue} />
}
