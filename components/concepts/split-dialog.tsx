'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { CONCEPT_NAME_MAX } from '#lib/concepts/schema.ts'
import type { BoardConcept } from '#lib/progress/view.ts'

type Props = {
  concept: BoardConcept
  pending: boolean
  onClose: () => void
  onSplit: (name: string, phrases: string[]) => Promise<string | null>
}

/** Two concepts out of one: sentences with the words given go to the new one. */
export function SplitDialog({ concept: { name, aliases }, pending, onClose, onSplit }: Props) {
  const [error, setError] = useState<string | null>(null)
  async function split(form: FormData) {
    const phrases = String(form.get('phrases')).split('\n').map((line) => line.trim()).filter((line) => line !== '')
    const problem = await onSplit(String(form.get('name')), phrases)
    if (problem) setError(problem)
    else onClose()
  }
  const called = aliases.length > 0 ? `“${name}” is also called ${aliases.join(', ')} here. ` : ''
  const help = `One a line. ${called}Without any, its name alone counts.`
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} title={`Split “${name}”`}
      description="Sentences that say the name of the new concept, or the words you give it, become its own, with their questions."
    >
      <form
        className="concepts-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!pending) void split(new FormData(event.currentTarget))
        }}
      >
        {error && <ProblemNote message={error} />}
        <TextField label="Name of the new concept" name="name" maxLength={CONCEPT_NAME_MAX} required autoComplete="off" />
        <Field label="Words that mean it" help={help}>
          {(aria) => <textarea className="input" name="phrases" rows={3} {...aria} />}
        </Field>
        <div className="dialog-acts">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" aria-disabled={pending}>
            Split
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
