'use client'

import { useCallback, useState } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import { pollingDelay, usePolling } from '#components/use-polling.ts'
import type { BankView } from '#lib/questions/view.ts'

const isUnderWay = ({ state }: BankView): boolean => state === 'waiting' || state === 'running'

/**
 * The banks of a course's lectures by lecture, looked at each second while one is being written, and once whenever another lecture is
 * ready: one may have started by itself.
 */
export function useBanks(courseId: string, initial: readonly BankView[], ready: number) {
  const [banks, setBanks] = useState(initial)
  const [failures, setFailures] = useState(0)
  const [seenReady, setSeenReady] = useState(ready)

  const refresh = useCallback(
    async (signal?: AbortSignal) => {
      try {
        setBanks(await fetchJson<BankView[]>(`/api/courses/${courseId}/banks`, { signal }))
        setFailures(0)
        setSeenReady(ready)
      } catch (error) {
        if ((error as Error).name !== 'AbortError') setFailures((count) => count + 1)
      }
    },
    [courseId, ready],
  )

  const isLooking = banks.some(isUnderWay) || ready !== seenReady
  usePolling(isLooking, pollingDelay(failures), refresh)

  return { banks: new Map(banks.map((bank) => [bank.materialId, bank])), refresh }
}
