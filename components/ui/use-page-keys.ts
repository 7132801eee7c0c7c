import { useEffect, useRef } from 'react'

const DIALOG = '[role="dialog"], [role="alertdialog"]'

/**
 * One-letter keys of a page: never with Ctrl, Alt or Command, never while a dialog is open.
 * @param typing selector of where keys are typed or chosen with: there the page's own mean nothing
 * @param actOf what a key, in lower case, does now; undefined: nothing, and the browser does what it always does
 */
export function usePageKeys(typing: string, actOf: (key: string) => (() => void) | undefined) {
  const current = useRef(actOf)
  useEffect(() => {
    current.current = actOf
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || !(event.target instanceof HTMLElement)) return
      if (event.target.closest(typing) || document.querySelector(DIALOG)) return
      const act = current.current(event.key.toLowerCase())
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [typing])
}
