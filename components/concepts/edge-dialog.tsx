'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import type { BoardConcept } from '#lib/progress/view.ts'

type Props = {
  concept: BoardConcept
  concepts: BoardConcept[]
  pending: boolean
  onClose: () => void
  onDraw: (from: string, to: string) => Promise<string | null>
}

/** One concept builds on another, either way round. */
export function EdgeDialog({ concept, concepts, pending, onClose, onDraw }: Props) {
  const [error, setError] = useState<string | null>(null)
  const others = concepts.filter(({ id }) => id !== concept.id).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  async function draw(form: FormData) {
    const other = String(form.get('other'))
    const problem = form.get('way') === 'on' ? await onDraw(concept.key, other) : await onDraw(other, concept.key)
    if (problem) setError(problem)
    else onClose()
  }
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} title={`Link “${concept.name}”`}
      description="What a concept builds on is recalled before it is explained, and stands left of it on the map."
    >
      <form
        className="concepts-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!pending) void draw(new FormData(event.currentTarget))
        }}
      >
        {error && <ProblemNote message={error} />}
        <fieldset className="concepts-ways">
          <legend className="field-label">Which way</legend>
          <label>
            <input type="radio" name="way" value="on" defaultChecked /> It builds on the other
          </label>
          <label>
            <input type="radio" name="way" value="under" /> The other builds on it
          </label>
        </fieldset>
        <Field label="The other concept">
          {(aria) => (
            <select className="input" name="other" required {...aria}>
              {others.map(({ id, key, name }) => (
                <option key={id} value={key}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="dialog-acts">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" aria-disabled={pending || others.length === 0}>
            Link
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
