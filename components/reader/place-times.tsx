'use client'

import { createContext, use } from 'react'
import type { ReactNode } from 'react'

const Times = createContext<Record<string, number> | null>(null)

/** Around what cites a recording: the second at which each sentence begins, by its id; null for any other lecture. */
export function PlaceTimes({ times, children }: { times: Record<string, number> | null; children: ReactNode }) {
  return <Times value={times}>{children}</Times>
}

/** Null outside a recording, and for a sentence that is not known. */
export function useTimeOf(sentenceId: string): number | null {
  return use(Times)?.[sentenceId] ?? null
}
