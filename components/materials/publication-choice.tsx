'use client'

import { Field } from '#components/ui/field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Publication } from '#lib/materials/schema.ts'
import { tomorrowMorning } from './tomorrow-morning.ts'

type Props = { value: Publication; onChange: (next: Publication) => void; timeZone: string }

/** Chosen once for the files added from now on; each can be changed afterwards from its menu. */
export function PublicationChoice({ value, onChange, timeZone }: Props) {
  const choose = (kind: string) => {
    if (kind === 'from') onChange({ kind, local: tomorrowMorning(new Date()) })
    else onChange({ kind: kind === 'hidden' ? 'hidden' : 'now' })
  }
  return (
    <div className="materials-publication">
      <Field label="Students see new material">
        {(aria) => (
          <select className="input" value={value.kind} onChange={(event) => choose(event.currentTarget.value)} {...aria}>
            <option value="now">At once</option>
            <option value="hidden">Not yet: it is added hidden</option>
            <option value="from">From a day and time</option>
          </select>
        )}
      </Field>
      {value.kind === 'from' && (
        <TextField
          label={`From, in your time zone (${timeZone})`}
          type="datetime-local"
          value={value.local}
          error={value.local === '' ? 'Choose a day and time.' : undefined}
          onChange={(event) => onChange({ kind: 'from', local: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
