'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** Draws the rest of the page anew when what it counts has changed here; null: there is nothing of the kind on it. */
export function useRefreshOn(count: string | null): void {
  const router = useRouter()
  const last = useRef(count)
  useEffect(() => {
    if (count === null || last.current === count) return
    last.current = count
    router.refresh()
  }, [count, router])
}
