'use client'

import { useEffect, useRef } from 'react'

type Keys = { open: () => void; close: () => void; next: () => void; previous: () => void }

/** Where a stroke is a letter, or already means something. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role=menu], [role=slider]'

/** "/" opens the search of this lecture; while it is open N and P walk through what was found, and Escape closes it. */
export function useFindKeys(isOpen: boolean, keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return
      const { open, close, next, previous } = latest.current
      const act = { '/': open, ...(isOpen ? { n: next, N: next, p: previous, P: previous, Escape: close } : {}) }[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOpen])
}
