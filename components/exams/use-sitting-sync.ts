import { useCallback, useEffect, useRef } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import type { SavedAnswer, SittingState } from '#lib/exams/view.ts'

type Options = {
  attemptId: string
  sync: (serverNow: string, sentAt: number) => void
  adopt: (answers: readonly SavedAnswer[]) => void
  onClosed: () => void
}

/** Catches up with the server at the start and whenever this tab comes back into view: the clock, other tabs, a hand-in elsewhere. */
export function useSittingSync({ attemptId, sync, adopt, onClosed }: Options): () => Promise<void> {
  const closed = useRef(onClosed)
  useEffect(() => {
    closed.current = onClosed
  })
  const catchUp = useCallback(async () => {
    const sentAt = Date.now()
    try {
      const state = await fetchJson<SittingState>(`/api/attempts/${attemptId}`)
      sync(state.serverNow, sentAt)
      if (state.open) adopt(state.answers)
      else closed.current()
    } catch {
      // Not reached: the clock goes on by what it knows, and saving says what is wrong.
    }
  }, [attemptId, sync, adopt])

  useEffect(() => {
    const onView = () => document.visibilityState === 'visible' && void catchUp()
    void catchUp()
    document.addEventListener('visibilitychange', onView)
    window.addEventListener('online', onView)
    window.addEventListener('focus', onView)
    return () => {
      document.removeEventListener('visibilitychange', onView)
      window.removeEventListener('online', onView)
      window.removeEventListener('focus', onView)
    }
  }, [catchUp])

  return catchUp
}
