import type { MouseEvent } from 'react'

/** For links that also work in place: a plain click stays on the page, with a modifier the link opens as links do. */
export function followHere(event: MouseEvent, act: () => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  act()
}
