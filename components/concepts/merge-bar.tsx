'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import type { BoardConcept } from '#lib/progress/view.ts'

type Props = {
  chosen: BoardConcept[]
  pending: boolean
  onClear: () => void
  onMerge: (into: BoardConcept) => Promise<string | null>
}

/** Stands at the foot of the window while concepts are chosen. */
export function MergeBar({ chosen, pending, onClear, onMerge }: Props) {
  const [open, setOpen] = useState(false)
  if (chosen.length === 0) return null
  return (
    <div className="concepts-merge" role="region" aria-label="Chosen concepts">
      <span className="small">
        {chosen.length} chosen: <span className="serif">{chosen.map(({ name }) => name).join(', ')}</span>
      </span>
      <div className="concepts-acts">
        <Button small aria-disabled={chosen.length < 2} onClick={() => chosen.length >= 2 && setOpen(true)}>
          Merge
        </Button>
        <Button small look="plain" onClick={onClear}>
          Clear
        </Button>
      </div>
      {open && <MergeDialog chosen={chosen} pending={pending} onClose={() => setOpen(false)} onMerge={onMerge} />}
    </div>
  )
}

function MergeDialog({ chosen, pending, onClose, onMerge }: Omit<Props, 'onClear'> & { onClose: () => void }) {
  const [error, setError] = useState<string | null>(null)
  const first = chosen.toSorted((a, b) => b.importance - a.importance)[0]
  async function merge(form: FormData) {
    const into = chosen.find(({ id }) => id === form.get('into'))
    if (!into) return
    const problem = await onMerge(into)
    if (problem) setError(problem)
    else onClose()
  }
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} title={`Merge ${chosen.length} concepts`}
      description="One stays, and takes the sentences, questions and answers of the others, whose names become its other names."
    >
      <form
        className="concepts-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!pending) void merge(new FormData(event.currentTarget))
        }}
      >
        {error && <ProblemNote message={error} />}
        <fieldset className="concepts-ways">
          <legend className="field-label">Which stays</legend>
          {chosen.map(({ id, name }) => (
            <label key={id}>
              <input type="radio" name="into" value={id} defaultChecked={id === first?.id} /> <span className="serif">{name}</span>
            </label>
          ))}
        </fieldset>
        <div className="dialog-acts">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" aria-disabled={pending}>
            Merge
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
