import { useEffect, useRef } from 'react'

/** A, B, C choose; N goes on once there is feedback. Not while something is typed. */
export function usePracticeKeys(keys: { choose: (index: number) => void; next: () => void }) {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || !(event.target instanceof HTMLElement)) return
      if (event.target.closest('textarea, input:not([type="radio"]):not([readonly])')) return
      const key = event.key.toLowerCase()
      if (key === 'n') current.current.next()
      else if (/^[a-e]$/.test(key)) current.current.choose(key.charCodeAt(0) - 97)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
