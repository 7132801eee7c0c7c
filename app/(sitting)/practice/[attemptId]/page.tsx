import type { Metadata } from 'next'
import { cache } from 'react'
import { PracticeDone } from '#components/practice/practice-done.tsx'
import { PracticeSet } from '#components/practice/practice-set.tsx'
import { PracticeWaiting } from '#components/practice/practice-waiting.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { getPractice } from '#lib/practice/get-practice.ts'

type Props = { params: Promise<{ attemptId: string }> }

const load = cache(async (attemptId: string) => {
  const viewer = await requirePageViewer(`/practice/${attemptId}`)
  return orNotFound(getPractice(viewer, attemptId, new Date()))
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).attemptId)).title }
}

export default async function PracticeSetPage({ params }: Props) {
  const set = await load((await params).attemptId)
  if (set.done) return <PracticeDone set={set} done={set.done} />
  if (!set.item) return <PracticeWaiting set={set} />
  return <PracticeSet key={set.attemptId} set={set} first={set.item} />
}
