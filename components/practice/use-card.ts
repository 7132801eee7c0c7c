import { useState } from 'react'
import { openCardAction } from '#lib/practice/actions.ts'
import type { OpenedCard } from '#lib/practice/view.ts'

/** A card that is said or typed, then opened. Once it is open its text stands. */
export type Card = {
  text: string
  write: (text: string) => void
  opened: OpenedCard | null
  /** Saves the text and shows the points. @returns the open card; throws a sentence for people where it could not be opened */
  open: (place: { attemptId: string; itemId: string }) => Promise<OpenedCard>
  /** The next card is closed and empty. */
  close: () => void
}

export function useCard(left: OpenedCard | null): Card {
  const [text, write] = useState(left?.text ?? '')
  const [opened, setOpened] = useState(left)
  return {
    text,
    write,
    opened,
    open: async (place) => {
      const answer = await openCardAction({ ...place, text })
      if (!answer.ok) throw new Error(answer.error.message)
      setOpened(answer.data)
      return answer.data
    },
    close: () => {
      write('')
      setOpened(null)
    },
  }
}
