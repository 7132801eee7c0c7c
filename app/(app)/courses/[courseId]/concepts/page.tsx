import type { Metadata } from 'next'
import { ConceptsPage } from '#components/concepts/concepts-page.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { AFTER_HAND_IN, isSitting } from '#lib/courses/require-not-sitting.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { getConceptBoard } from '#lib/progress/get-concept-board.ts'

export const metadata: Metadata = { title: 'Concepts' }

type Props = { params: Promise<{ courseId: string }>; searchParams: Promise<{ view?: string | string[] }> }

export default async function Concepts({ params, searchParams }: Props) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}/concepts`)
  const now = new Date()
  if (await isSitting(viewer, courseId, now)) return <EmptyState title="Concepts open again after the exam">{AFTER_HAND_IN}</EmptyState>
  const board = await orNotFound(getConceptBoard(viewer, courseId, now))
  return <ConceptsPage board={board} view={(await searchParams).view === 'map' ? 'map' : 'list'} timeZone={viewer.timeZone} />
}
