'use client'

import { useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { Field } from './field.tsx'

type Props = Omit<ComponentProps<'input'>, 'id' | 'type'> & { label: string; help?: ReactNode; error?: string }

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, help, error, ...rest }: Props) {
  const [shown, setShown] = useState(false)
  const verb = shown ? 'Hide' : 'Show'
  const toggle = (
    <button type="button" className="field-aside" aria-label={`${verb} ${label.toLowerCase()}`} onClick={() => setShown(!shown)}>
      {verb}
    </button>
  )
  return (
    <Field label={label} help={help} error={error} aside={toggle}>
      {(aria) => <input className="input" type={shown ? 'text' : 'password'} {...rest} {...aria} />}
    </Field>
  )
}
