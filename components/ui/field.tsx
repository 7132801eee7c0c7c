import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import type { ReactNode } from 'react'

type FieldAria = { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }

type Props = {
  label: ReactNode
  help?: ReactNode
  error?: string
  /** Stands at the right end of the label's line: a link, a button. */
  aside?: ReactNode
  children: (aria: FieldAria) => ReactNode
}

/** A label, its control, and what belongs to it. The control takes the given ids: `{(aria) => <select className="input" {...aria} />}`. */
export function Field({ label, help, error, aside, children }: Props) {
  const id = useId()
  // The error says what is asked for: the help beside it would say it twice.
  const describedBy = error ? `${id}-error` : help ? `${id}-help` : undefined
  return (
    <div className="field">
      <div className="field-top">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {aside}
      </div>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy })}
      {help && !error && (
        <span className="field-help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          <CircleAlert className="icon" />
          {error}
        </span>
      )}
    </div>
  )
}
