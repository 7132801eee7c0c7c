import { X } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { MOST_SELECTED } from '#lib/explanations/schema.ts'
import type { SelectedSentences } from './use-selected-sentences.ts'

/** What is selected on the page, and what can be done with it. */
export function SelectionBar({ selected, explain }: { selected: SelectedSentences; explain: () => void }) {
  const { ids, isTooLong, clear } = selected
  if (ids.length === 0) return null
  return (
    <div className="reader-selection" role="toolbar" aria-label="Selected text">
      <span className="small">
        {isTooLong ? `The first ${MOST_SELECTED} sentences` : ids.length === 1 ? '1 sentence' : `${ids.length} sentences`}
      </span>
      <Button look="primary" small aria-keyshortcuts="E" onClick={explain}>
        Explain
      </Button>
      <Button look="plain" small iconOnly aria-label="Clear the selection" onClick={clear}>
        <X className="icon" />
      </Button>
    </div>
  )
}
