import { useEffect, useRef } from 'react'

/** By key, lower case. What is missing does nothing. */
type Keys = Readonly<Record<string, (() => void) | undefined>>

const NOT_HERE = '[role="dialog"], [role="alertdialog"], [role="menu"], input, textarea, select, [contenteditable="true"]'

/** One-letter keys of the review: never while something is typed or chosen, or a dialog is open. */
export function useReviewKeys(keys: Keys) {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || !(event.target instanceof HTMLElement)) return
      if (event.target.closest(NOT_HERE)) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      const act = current.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
