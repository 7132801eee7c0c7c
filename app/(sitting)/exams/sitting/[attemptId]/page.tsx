import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { Sitting } from '#components/exams/sitting.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { getSitting } from '#lib/exams/get-sitting.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

type Props = { params: Promise<{ attemptId: string }> }

const load = cache(async (attemptId: string) => {
  const viewer = await requirePageViewer(`/exams/sitting/${attemptId}`)
  return orNotFound(getSitting(viewer, attemptId, new Date()))
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).attemptId))?.title ?? 'Paper' }
}

export default async function SittingPage({ params }: Props) {
  const { attemptId } = await params
  const sitting = await load(attemptId)
  if (!sitting) redirect(`/exams/report/${attemptId}`)
  return <Sitting sitting={sitting} />
}
