'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { tryToEnter } from './session.ts'
import { useForm } from './use-form.ts'

type Props = {
  /** Where to go then: a path of ours. */
  next: string
  /** The filled button of the page, unless the way in as a demo student is. */
  filled: boolean
  /** Who can make a new password; without it nothing is offered. */
  forgot?: ReactNode
}

const MISMATCH = 'Email and password do not match. Nothing is locked. Try again.'

export function SignInForm({ next, filled, forgot }: Props) {
  const { state, pending, formProps } = useForm(async (form) => {
    const answer = await tryToEnter({ provider: 'credentials', email: String(form.get('email')), password: String(form.get('password')) })
    if (!answer.entered) return { error: answer.told ?? MISMATCH }
    window.location.assign(next)
    return { done: true }
  })
  const busy = pending || state.done
  return (
    <form className="door-form" {...formProps}>
      {state.error && <ProblemNote message={state.error} />}
      <TextField label="Email" name="email" type="email" autoComplete="email" required />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" look={filled ? 'primary' : 'quiet'} aria-disabled={busy}>
        {busy ? 'Signing in' : 'Sign in'}
      </Button>
      {forgot && (
        <details className="door-forgot">
          <summary>Forgot your password?</summary>
          <p className="meta">{forgot}</p>
        </details>
      )}
    </form>
  )
}
