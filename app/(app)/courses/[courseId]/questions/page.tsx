import type { Metadata } from 'next'
import { ReviewPage } from '#components/questions/review/review-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { countAppeals } from '#lib/questions/appeals/list-appeals.ts'
import { getReview } from '#lib/questions/review/get-review.ts'
import { reviewSearchSchema } from '#lib/questions/review/schema.ts'

export const metadata: Metadata = { title: 'Questions' }

type Props = { params: Promise<{ courseId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CourseQuestions({ params, searchParams }: Props) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}/questions`)
  const { list, item } = await orNotFound(getReview(viewer, courseId, reviewSearchSchema.parse(await searchParams)))
  const appeals = await countAppeals(viewer, courseId)
  return <ReviewPage appeals={appeals} list={list} item={item} timeZone={viewer.timeZone} />
}
