'use client'

import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { updateAccountAction } from '#lib/account/actions.ts'
import { useBrowserTimeZone } from './browser-time-zone.ts'
import { useSaveForm } from './use-save-form.ts'

type Props = { name: string; email: string; timeZone: string; timeZones: string[] }

export function AccountForm({ name, email, timeZone, timeZones }: Props) {
  const here = useBrowserTimeZone()
  const { state, pending, formProps } = useSaveForm((form) => updateAccountAction(form))
  const isElsewhere = here !== '' && here !== timeZone
  const zoneHelp = isElsewhere ? `This browser is in ${here.replaceAll('_', ' ')}.` : 'A study day ends at 4 in the morning there.'
  return (
    <form className="account-form" {...formProps}>
      {state.error && <ProblemNote message={state.error} />}
      <TextField label="Your name" name="name" autoComplete="name" maxLength={80} defaultValue={name} required error={state.fields?.name} />
      <TextField label="Email" type="email" value={email} readOnly help="It is how you sign in and cannot be changed yet." />
      <Field label="Time zone" help={zoneHelp} error={state.fields?.timeZone}>
        {(aria) => (
          <select className="input" name="timeZone" defaultValue={timeZone} {...aria}>
            {timeZones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div>
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending ? 'Saving' : 'Save'}
        </Button>
      </div>
    </form>
  )
}
