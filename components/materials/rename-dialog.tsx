'use client'

import { TextField } from '#components/ui/text-field.tsx'
import { renameMaterialAction } from '#lib/materials/actions.ts'
import { FormDialog } from './form-dialog.tsx'

type Props = { materialId: string; title: string; close: () => void; onChanged: () => Promise<void> }

export function RenameDialog({ materialId, title, close, onChanged }: Props) {
  return (
    <FormDialog
      title="Rename"
      submit="Rename"
      close={close}
      save={(form) => renameMaterialAction({ materialId, title: String(form.get('title')) })}
      onSaved={onChanged}
    >
      {(problem) => <TextField label="Title" name="title" defaultValue={title} maxLength={120} autoComplete="off" error={problem} />}
    </FormDialog>
  )
}
