'use client'

import { useSyncExternalStore } from 'react'

export type RailView = 'pages' | 'outline'

const KEY = 'reader-rail'
const listeners = new Set<() => void>()
/** Where the browser keeps nothing, the choice holds until the tab is closed. */
let chosen: RailView | null = null

function readView(): RailView {
  if (chosen) return chosen
  try {
    return localStorage.getItem(KEY) === 'outline' ? 'outline' : 'pages'
  } catch {
    return 'pages'
  }
}

function keepView(view: RailView): void {
  chosen = view
  try {
    localStorage.setItem(KEY, view)
  } catch {
    // Private windows of some browsers refuse; nothing is lost but the memory of it.
  }
  for (const changed of listeners) changed()
}

/** What the rail shows, as this browser was last told. */
export function useRailView(): [RailView, (view: RailView) => void] {
  const view = useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    readView,
    () => 'pages' as const,
  )
  return [view, keepView]
}
