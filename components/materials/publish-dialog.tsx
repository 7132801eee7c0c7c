'use client'

import { TextField } from '#components/ui/text-field.tsx'
import { publishMaterialAction } from '#lib/materials/actions.ts'
import type { Visibility } from '#lib/materials/view.ts'
import { FormDialog } from './form-dialog.tsx'
import { tomorrowMorning } from './tomorrow-morning.ts'

type Props = {
  materialId: string
  title: string
  visibility: Visibility
  timeZone: string
  close: () => void
  onChanged: () => Promise<void>
}

/** From when students see a lecture. */
export function PublishDialog({ materialId, title, visibility, timeZone, close, onChanged }: Props) {
  return (
    <FormDialog
      title={`When students see ${title}`}
      description="Until then it is hidden. What students did with it stays."
      submit="Set the time"
      close={close}
      save={(form) => publishMaterialAction({ materialId, publication: { kind: 'from', local: String(form.get('local')) } })}
      onSaved={onChanged}
    >
      {(problem) => (
        <TextField
          label={`From, in your time zone (${timeZone})`}
          name="local"
          type="datetime-local"
          defaultValue={visibility.state === 'from' ? visibility.local : tomorrowMorning(new Date())}
          error={problem}
        />
      )}
    </FormDialog>
  )
}
