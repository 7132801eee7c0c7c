'use client'

import { useEffect } from 'react'

/** A page that is only leafed past is not one the student had open. */
const OPEN_FOR = 3000

/** Tells the server that the page in view has been open. Nothing on the screen depends on it, so a failure is let go. */
export function usePageVisit(materialId: string, page: number, isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return
    const timer = setTimeout(() => {
      if (document.hidden) return
      fetch(`/api/materials/${materialId}/pages/${page}`, { method: 'POST', keepalive: true }).catch(() => undefined)
    }, OPEN_FOR)
    return () => clearTimeout(timer)
  }, [materialId, page, isShown])
}
