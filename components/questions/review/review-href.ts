import type { ReviewState } from '#lib/questions/review/schema.ts'

type Where = { courseId: string; state: ReviewState; materialId: string | null; conceptId: string | null }

/** The address of the queue under these filters, at one question where it is named. */
export function reviewHref({ courseId, state, materialId, conceptId }: Where, question?: string): string {
  const search = new URLSearchParams()
  if (state !== 'waiting') search.set('state', state)
  if (materialId) search.set('material', materialId)
  if (conceptId) search.set('concept', conceptId)
  if (question) search.set('question', question)
  const query = search.toString()
  return `/courses/${courseId}/questions${query ? `?${query}` : ''}`
}
