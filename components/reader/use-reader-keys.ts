'use client'

import { useEffect, useRef } from 'react'

type Keys = { previous: () => void; next: () => void; explain: () => void }

/** Where arrow keys and letters already mean something. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role=radiogroup], [role=slider], [role=menu], [role=dialog]'

function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(OWN_KEYS)) return true
  const scroller = target?.closest('[data-scrolls]')
  return event.key.startsWith('Arrow') && !!scroller && scroller.scrollWidth > scroller.clientWidth + 1
}

/** Left and right turn the page, E explains it. */
export function useReaderKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTaken(event)) return
      const { previous, next, explain } = latest.current
      const act = { ArrowLeft: previous, ArrowRight: next, e: explain, E: explain }[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
