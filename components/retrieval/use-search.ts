'use client'

import { useEffect, useState } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import type { FoundConcept } from '#lib/concepts/view.ts'
import type { SearchAnswer } from '#lib/retrieval/view.ts'

export type Found = SearchAnswer & { concepts: FoundConcept[] }
export type SearchState =
  /** Nothing is typed. */
  | { status: 'idle' }
  | { status: 'searching'; before: Found | null }
  /** `text`: what it answers. */
  | { status: 'found'; found: Found; text: string }
  | { status: 'failed'; message: string }

/** While somebody types, nothing is asked. */
const PAUSE_MS = 150
/** What a field takes; the route would take more. */
export const LONGEST_FIELD = 500

/** What speaks of a text, in a course, in a lecture, or with neither everywhere; asked after a pause, and only the last answer counts. */
export function useSearch(text: string, scope: { courseId?: string; materialId?: string }): SearchState {
  const typed = text.trim()
  const query = new URLSearchParams({ ...scope, q: typed }).toString()
  const [answer, setAnswer] = useState<{ query: string; state: SearchState } | null>(null)
  useEffect(() => {
    if (typed === '') return
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(() => {
      fetchJson<Found>(`/api/search?${query}`, { signal })
        .then((found) => setAnswer({ query, state: { status: 'found', found, text: typed } }))
        .catch((error: Error) => !signal.aborted && setAnswer({ query, state: { status: 'failed', message: error.message } }))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [query, typed])
  if (typed === '') return { status: 'idle' }
  if (answer?.query === query) return answer.state
  // What was found before stays until the next answer, so that the list does not jump at each letter.
  return { status: 'searching', before: answer?.state.status === 'found' ? answer.state.found : null }
}

/** What is on the screen: the answer, or the one before while the next is on its way. */
export function foundOf(state: SearchState): Found | null {
  if (state.status === 'found') return state.found
  return state.status === 'searching' ? state.before : null
}
