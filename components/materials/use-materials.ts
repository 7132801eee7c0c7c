'use client'

import { useCallback, useState } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import { pollingDelay, usePolling } from '#components/use-polling.ts'
import type { MaterialRow } from '#lib/materials/view.ts'
import { isBusy } from './material-words.ts'

/** The rows of a course, looked at each second while something is being read. `isOld`: they could not be refreshed. */
export function useMaterials(courseId: string, initial: MaterialRow[]) {
  const [rows, setRows] = useState(initial)
  const [failures, setFailures] = useState(0)
  // Coming back by the browser's Back shows the page as it was when it was left: look once in any case.
  const [hasLooked, setLooked] = useState(false)

  const refresh = useCallback(
    async (signal?: AbortSignal) => {
      try {
        setRows(await fetchJson<MaterialRow[]>(`/api/courses/${courseId}/materials`, { signal }))
        setFailures(0)
        setLooked(true)
      } catch (error) {
        if ((error as Error).name !== 'AbortError') setFailures((count) => count + 1)
      }
    },
    [courseId],
  )

  const isLooking = rows.some(isBusy) || failures > 0 || !hasLooked
  const delay = hasLooked || failures > 0 ? pollingDelay(failures) : 0
  usePolling(isLooking, delay, refresh)

  const drop = useCallback((id: string) => setRows((all) => all.filter((row) => row.id !== id)), [])
  return { rows, refresh, drop, isOld: failures > 1 }
}
