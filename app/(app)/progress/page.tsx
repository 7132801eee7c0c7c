import type { Metadata } from 'next'
import { ProgressPage } from '#components/progress/progress-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { getProgress, getWeakestConcepts } from '#lib/progress/queries.ts'

export const metadata: Metadata = { title: 'Progress' }

export default async function Progress() {
  const viewer = await requirePageViewer('/progress')
  const now = new Date()
  const [view, [weakest]] = await Promise.all([getProgress(viewer, { now }), getWeakestConcepts(viewer, { now, limit: 1 })])
  return <ProgressPage view={view} weakest={weakest ?? null} />
}
