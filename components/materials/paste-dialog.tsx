'use client'

import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { complaintAbout } from './check-file.ts'
import type { NewFile } from './use-uploads.ts'

type Props = { limitBytes: number; onAdd: (file: NewFile) => void }
type Problems = { title?: string; text?: string }

/** Pasted text becomes a text file under the title the student gives. */
export function PasteDialog({ limitBytes, onAdd }: Props) {
  const [open, setOpen] = useState(false)
  const [problems, setProblems] = useState<Problems>({})
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const title = String(form.get('title')).trim()
    const content = new Blob([String(form.get('text')).trim()], { type: 'text/plain' })
    const found: Problems = {
      title: title ? undefined : 'Give it a title, so that you find it again.',
      text: content.size === 0 ? 'There is no text yet.' : (complaintAbout(content, limitBytes) ?? undefined),
    }
    setProblems(found)
    if (found.title || found.text) return
    onAdd({ name: `${title}.txt`, content })
    setOpen(false)
  }
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setProblems({})
      }}
      title="Paste text"
      description="Notes, a transcript, a chapter. Leave an empty line between paragraphs."
      trigger={<Button>Paste text</Button>}
    >
      <form className="materials-paste" onSubmit={submit} noValidate>
        <TextField label="Title" name="title" maxLength={120} autoComplete="off" error={problems.title} />
        <Field label="Text" error={problems.text}>
          {(aria) => <textarea className="input" name="text" rows={12} {...aria} />}
        </Field>
        <div className="dialog-acts">
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button type="submit" look="primary">
            Add text
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
