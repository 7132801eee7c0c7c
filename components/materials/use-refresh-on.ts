'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** Draws the rest of the page anew when what it counts has changed here. */
export function useRefreshOn(count: string): void {
  const router = useRouter()
  const last = useRef(count)
  useEffect(() => {
    if (last.current === count) return
    last.current = count
    router.refresh()
  }, [count, router])
}
