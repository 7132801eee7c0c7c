'use client'

import { useSyncExternalStore } from 'react'

export const PHONE = '(max-width: 720px)'
export const STILL = '(prefers-reduced-motion: reduce)'

/** Does a media query hold? False on the server. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
    () => false,
  )
}
