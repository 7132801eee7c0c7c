import { createContext } from 'react'
import type { KeyboardEvent } from 'react'

export type MapView = {
  /** The one box that is in the order of Tab; the arrow keys move it. */
  current: string | null
  /** The concept whose card is open. */
  chosen: string | null
  /** Named in most sentences of all on the map: the longest line. */
  most: number
  onKey: (event: KeyboardEvent, id: string) => void
  onOpen: (id: string) => void
  onUnfold: (section: string) => void
}

/** What boxes need besides their own concept: kept apart, so that a key press draws no box anew but those it concerns. */
export const MapContext = createContext<MapView | null>(null)
