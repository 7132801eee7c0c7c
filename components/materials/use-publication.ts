'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Publication } from '#lib/materials/schema.ts'

const AT_ONCE: Publication = { kind: 'now' }
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A browser may forbid storing anything: then the choice holds for nothing but is no error. */
function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function parse(stored: string | null): Publication {
  if (stored === 'hidden') return { kind: 'hidden' }
  return stored?.startsWith('from ') ? { kind: 'from', local: stored.slice(5) } : AT_ONCE
}

/** When students see what is added to this course next, remembered for this browser session. */
export function usePublication(courseId: string): [Publication, (next: Publication) => void] {
  const key = `reprise.publication.${courseId}`
  const stored = useSyncExternalStore(subscribe, () => read(key), () => null)
  const choose = useCallback(
    (next: Publication) => {
      try {
        sessionStorage.setItem(key, next.kind === 'from' ? `from ${next.local}` : next.kind)
      } catch {
        // The field stays as it was, which tells that it was not taken.
      }
      for (const listener of listeners) listener()
    },
    [key],
  )
  return [useMemo(() => parse(stored), [stored]), choose]
}
