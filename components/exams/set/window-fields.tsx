import { TextField } from '#components/ui/text-field.tsx'
import { TITLE_LONGEST } from '#lib/exams/set/schema.ts'

/** As the fields hold it: clock times of the instructor's time zone. */
export type WindowValues = { title: string; opensAt: string; closesAt: string }

type Props = {
  values: WindowValues
  fields: Record<string, string>
  timeZone: string
  onChange: (part: Partial<WindowValues>) => void
}

/** What an exam is called, and from when to when it can be sat. */
export function WindowFields({ values, fields, timeZone, onChange }: Props) {
  return (
    <div className="set-window">
      <TextField
        label="Title" value={values.title} error={fields.title} maxLength={TITLE_LONGEST} autoComplete="off"
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <div className="set-times">
        <TextField
          label="Opens" type="datetime-local" className="input num" value={values.opensAt} error={fields.opensAt}
          help={`Clock of ${timeZone}`}
          onChange={({ target }) => onChange({ opensAt: target.value })}
        />
        <TextField
          label="Closes" type="datetime-local" className="input num" value={values.closesAt} error={fields.closesAt}
          help="Results open then"
          onChange={({ target }) => onChange({ closesAt: target.value })}
        />
      </div>
    </div>
  )
}
