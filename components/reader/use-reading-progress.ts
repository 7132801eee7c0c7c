'use client'

import { useEffect, useState } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import { UNSETTLED } from '#lib/materials/reader/view.ts'
import type { ReadingProgress } from '#lib/materials/reader/view.ts'

const EVERY = 1000

/** Asks each second while a file is being read, and stops when nothing will change any more. */
export function useReadingProgress(materialId: string, initial: ReadingProgress): ReadingProgress {
  const [progress, setProgress] = useState(initial)
  const unsettled = UNSETTLED.includes(progress.state)

  useEffect(() => {
    if (!unsettled) return
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      if (!document.hidden) {
        // A missed answer is not worth a message: the next second asks again.
        const next = await fetchJson<ReadingProgress>(`/api/materials/${materialId}/pages`, { signal: stop.signal }).catch(() => null)
        if (next && !stop.signal.aborted) setProgress(next)
      }
      if (!stop.signal.aborted) timer = setTimeout(ask, EVERY)
    }
    timer = setTimeout(ask, EVERY)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [materialId, unsettled])

  return progress
}
