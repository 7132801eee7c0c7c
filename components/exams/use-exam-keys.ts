import { useEffect, useRef } from 'react'

type Keys = {
  /** Options by letter, from 0. */
  choose: (index: number) => void
  next: () => void
  previous: () => void
  flag: () => void
}

/**
 * N and P turn the page, F flags, A, B, C choose. Only while the focus is in the paper (or nowhere), never while
 * something is typed or a dialog is open.
 */
export function useExamKeys(keys: Keys) {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || !(event.target instanceof HTMLElement)) return
      if (event.target.closest('[role="dialog"], [role="alertdialog"], textarea, input:not([type="radio"])')) return
      const key = event.key.toLowerCase()
      if (key === 'n') current.current.next()
      else if (key === 'p') current.current.previous()
      else if (key === 'f') current.current.flag()
      else if (/^[a-e]$/.test(key)) current.current.choose(key.charCodeAt(0) - 97)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
