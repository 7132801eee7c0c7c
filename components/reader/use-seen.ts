'use client'

import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** What comes within so many pixels of the edge counts already. */
const NEAR = 160

/** Which children of a list are in view, or nearly, by their places from 0. `scroller`: what they scroll in. */
export function useSeen(
  list: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>, count: number,
): ReadonlySet<number> {
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    const children = [...(list.current?.children ?? [])]
    const places = new Map(children.map((child, index) => [child, index]))
    const observer = new IntersectionObserver(
      (entries) => setSeen((known) => {
        const next = new Set(known)
        for (const { target, isIntersecting } of entries) {
          const place = places.get(target) ?? -1
          if (isIntersecting) next.add(place)
          else next.delete(place)
        }
        return next
      }),
      { root: scroller.current, rootMargin: `${NEAR}px 0px` },
    )
    for (const child of children) observer.observe(child)
    return () => observer.disconnect()
  }, [list, scroller, count])
  return seen
}
