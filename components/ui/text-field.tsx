import type { ComponentProps, ReactNode } from 'react'
import { Field } from './field.tsx'

type Props = Omit<ComponentProps<'input'>, 'id'> & { label: ReactNode; help?: ReactNode; error?: string; aside?: ReactNode }

export function TextField({ label, help, error, aside, className = 'input', ...rest }: Props) {
  return (
    <Field label={label} help={help} error={error} aside={aside}>
      {(aria) => <input className={className} {...rest} {...aria} />}
    </Field>
  )
}
