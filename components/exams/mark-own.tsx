import type { Feedback } from '#lib/exams/view.ts'
import { MarkPoints } from './mark-points.tsx'

type Props = { feedback: Feedback | null; attemptId: string; itemId: string }

/** A written answer that nobody could grade: its student ticks the points it makes. Nothing for any other. */
export function MarkOwn({ feedback, attemptId, itemId }: Props) {
  const parts = feedback?.parts
  if (parts?.kind !== 'written' || !parts.text || feedback?.score !== null || parts.verdict === null || parts.verdict === 'waiting') return null
  const found = parts.facets.filter(({ verdict }) => verdict === 'found').map(({ id }) => id)
  return <MarkPoints attemptId={attemptId} itemId={itemId} by="student" facets={parts.facets} found={found} />
}
