'use client'

import { useEffect, useState } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import type { OutlineEntry, ReadingState } from '#lib/materials/reader/view.ts'

const BEING_READ: readonly ReadingState[] = ['WAITING', 'READING']

/** The outline that came with the page; of a lecture that was still being read then, it is asked for again at the end. */
export function useOutline(materialId: string, initial: OutlineEntry[], state: ReadingState): OutlineEntry[] {
  const [outline, setOutline] = useState(initial)
  const [isWhole, setWhole] = useState(!BEING_READ.includes(state))
  const isDue = !isWhole && !BEING_READ.includes(state)

  useEffect(() => {
    if (!isDue) return
    const stop = new AbortController()
    fetchJson<{ outline: OutlineEntry[] }>(`/api/materials/${materialId}/outline`, { signal: stop.signal }).then(
      ({ outline: read }) => {
        setOutline(read)
        setWhole(true)
      },
      // Pages are reached without it: the next visit brings it.
      () => undefined,
    )
    return () => stop.abort()
  }, [materialId, isDue])

  return outline
}
