'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import { pollingDelay, usePolling } from '#components/use-polling.ts'
import type { ExamView } from '#lib/engine/view.ts'

const isUnderWayIn = (exam: ExamView | null): boolean => exam?.state === 'WAITING' || exam?.state === 'RUNNING'

/** The latest sitting, looked at each second while it is under way; at its end the page is drawn again, with what it used. */
export function useExam(initial: ExamView | null) {
  const router = useRouter()
  const [known, setKnown] = useState({ from: initial, exam: initial })
  const [failures, setFailures] = useState(0)
  // The page was drawn again, for another model perhaps: it knows best.
  if (known.from !== initial) setKnown({ from: initial, exam: initial })
  const { exam } = known
  const refresh = useCallback(async (signal?: AbortSignal) => {
    try {
      const { exam: next } = await fetchJson<{ exam: ExamView | null }>('/api/engine/exam', { signal })
      setKnown((before) => ({ ...before, exam: next }))
      setFailures(0)
      if (!isUnderWayIn(next)) router.refresh()
    } catch (error) {
      if ((error as Error).name !== 'AbortError') setFailures((count) => count + 1)
    }
  }, [router])
  const isUnderWay = isUnderWayIn(exam)
  usePolling(isUnderWay, pollingDelay(failures), refresh)
  return { exam, isUnderWay, refresh }
}
