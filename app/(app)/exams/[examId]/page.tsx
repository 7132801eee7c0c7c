import type { Metadata } from 'next'
import { cache } from 'react'
import { ExamCover } from '#components/exams/exam-cover.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { requireExam } from '#lib/exams/list-exams.ts'
import { whenClosed } from '#lib/exams/model/day-word.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

type Props = { params: Promise<{ examId: string }> }

const load = cache(async (examId: string) => {
  const viewer = await requirePageViewer(`/exams/${examId}`)
  return { viewer, exam: await orNotFound(requireExam(viewer, examId, new Date())) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).examId)).exam.title }
}

export default async function ExamPage({ params }: Props) {
  const { viewer, exam } = await load((await params).examId)
  const now = new Date()
  const closed = exam.attempts.flatMap(({ attemptId, closedAt }) =>
    closedAt ? [[attemptId, whenClosed(new Date(closedAt), now, viewer.timeZone)] as const] : [],
  )
  return <ExamCover exam={exam} when={new Map(closed)} />
}
