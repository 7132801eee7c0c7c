'use client'

import { useEffect, useRef } from 'react'

/** Where a stroke is a letter, or already means something. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role=menu], [role=slider]'

/** "/" opens the question, wherever it stands on the keyboard; in the reader it opens the search there. */
export function useAskKey(isOn: boolean, open: () => void): void {
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
}
