import { useEffect, useRef } from 'react'

type Keys = {
  /** Options by letter, from 0. */
  choose: (index: number) => void
  next: () => void
  previous?: () => void
  flag?: () => void
}

/**
 * A, B, C choose, N goes on; in an exam P goes back and F flags. Only while the focus is in the paper (or nowhere),
 * never while something is typed or a dialog is open.
 */
export function useQuestionKeys(keys: Keys) {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || !(event.target instanceof HTMLElement)) return
      if (event.target.closest('[role="dialog"], [role="alertdialog"], textarea, input:not([type="radio"]):not([readonly])')) return
      const { choose, next, previous, flag } = current.current
      const key = event.key.toLowerCase()
      if (key === 'n') next()
      else if (key === 'p' && previous) previous()
      else if (key === 'f' && flag) flag()
      else if (/^[a-e]$/.test(key)) choose(key.charCodeAt(0) - 97)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
