'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button.tsx'
import type { ButtonStyle } from './button-class.ts'

type Props = ButtonStyle & { children: ReactNode; pendingLabel: string; name?: string; value?: string; className?: string }

/** Sends its form; while that runs it says so and a second press does nothing. */
export function SubmitButton({ children, pendingLabel, look = 'primary', ...rest }: Props) {
  const { pending } = useFormStatus()
  return (
    <Button
      type="submit"
      look={look}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      {...rest}
    >
      {pending ? pendingLabel : children}
    </Button>
  )
}
