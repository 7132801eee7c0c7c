'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { CONCEPT_NAME_MAX } from '#lib/concepts/schema.ts'

type Props = { name: string; pending: boolean; onCancel: () => void; onRename: (name: string) => Promise<string | null> }

/** In place of the name. Escape leaves it as it is. */
export function RenameForm({ name, pending, onCancel, onRename }: Props) {
  const [error, setError] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  async function rename(form: FormData) {
    const typed = String(form.get('name')).trim()
    const problem = typed === name ? null : await onRename(typed)
    if (problem) setError(problem)
    else onCancel()
  }
  return (
    <form
      className="concepts-rename"
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) void rename(new FormData(event.currentTarget))
      }}
    >
      <TextField
        ref={input} label="Name" name="name" defaultValue={name} maxLength={CONCEPT_NAME_MAX} required autoComplete="off"
        error={error ?? undefined} onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <div className="concepts-acts">
        <Button small type="submit" aria-disabled={pending}>
          Rename
        </Button>
        <Button small look="plain" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
