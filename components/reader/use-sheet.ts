'use client'

import { useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'

/** Where a phone's panel rests: its heading only, two thirds of the screen, all of it. */
const RESTS = ['low', 'half', 'full'] as const
export type Rest = (typeof RESTS)[number]

/** Share of the desk that stays free above the sheet. */
export const FREE: Record<Rest, number> = { low: 0.86, half: 0.34, full: 0.012 }

/** A shorter way is a tap, not a drag. */
const SLOP = 6

/** The rest nearest to where the sheet was let go; a clear pull always goes one further in its direction. */
export function restAfterDrag(from: Rest, free: number): Rest {
  const moved = free - FREE[from]
  const nearest = RESTS.toSorted((a, b) => Math.abs(FREE[a] - free) - Math.abs(FREE[b] - free))[0] ?? from
  if (nearest !== from || Math.abs(moved) < 0.05) return nearest
  return step(from, moved < 0 ? 1 : -1)
}

/** One larger (1) or smaller (-1). */
export function step(from: Rest, direction: 1 | -1): Rest {
  return RESTS[Math.min(RESTS.length - 1, Math.max(0, RESTS.indexOf(from) + direction))] ?? from
}

type Sheet = {
  rest: Rest
  setRest: (rest: Rest) => void
  /** While it is dragged: the share left free, else null. */
  dragged: number | null
  grip: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void
    onPointerMove: (event: PointerEvent<HTMLElement>) => void
    onPointerUp: (event: PointerEvent<HTMLElement>) => void
    onPointerCancel: () => void
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    onClick: () => void
  }
}

/** A sheet that is dragged, tapped or moved with the arrow keys between its three rests. */
export function useSheet(): Sheet {
  const [rest, setRest] = useState<Rest>('half')
  const [dragged, setDragged] = useState<number | null>(null)
  const start = useRef<{ y: number; height: number; moved: boolean } | null>(null)
  const suppressed = useRef(false)

  const freeAt = (y: number) => {
    if (!start.current) return FREE[rest]
    return Math.min(FREE.low, Math.max(FREE.full, FREE[rest] + (y - start.current.y) / start.current.height))
  }
  return {
    rest,
    setRest,
    dragged,
    grip: {
      onPointerDown: (event) => {
        const desk = event.currentTarget.closest('[data-desk]')
        if (!desk || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { y: event.clientY, height: desk.clientHeight, moved: false }
        suppressed.current = false
      },
      onPointerMove: (event) => {
        if (!start.current) return
        if (Math.abs(event.clientY - start.current.y) > SLOP) start.current.moved = true
        if (start.current.moved) setDragged(freeAt(event.clientY))
      },
      onPointerUp: (event) => {
        if (start.current?.moved) {
          setRest(restAfterDrag(rest, freeAt(event.clientY)))
          suppressed.current = true
        }
        start.current = null
        setDragged(null)
      },
      onPointerCancel: () => {
        start.current = null
        setDragged(null)
      },
      onKeyDown: (event) => {
        const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined
        if (!direction) return
        event.preventDefault()
        setRest(step(rest, direction))
      },
      onClick: () => {
        if (!suppressed.current) setRest(rest === 'half' ? 'full' : 'half')
        suppressed.current = false
      },
    },
  }
}
