'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { PasswordField } from '#components/ui/password-field.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { changePasswordAction } from '#lib/account/actions.ts'
import { formStateOf } from './form-state.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { enter } from './session.ts'
import { useForm } from './use-form.ts'

type Props = { email: string; passwordMin: number }

/** A new password ends every session: this browser signs in again with it at once, the others have to be told it. */
export function PasswordForm({ email, passwordMin }: Props) {
  const toast = useToast()
  const [round, setRound] = useState(0)
  const { state, pending, formProps } = useForm(async (form) => {
    const answer = await changePasswordAction(form)
    if (!answer.ok) return formStateOf(answer)
    const entered = await enter({ provider: 'credentials', email, password: String(form.get('next')) }).catch(() => false)
    if (!entered) {
      window.location.assign('/?next=/account') // changed, but this browser could not sign in again by itself
      return { done: true }
    }
    toast({ text: 'Password changed. Other devices are signed out.' })
    setRound((last) => last + 1)
    return { done: true }
  })
  return (
    // A new key empties the fields, once the password is changed.
    <form className="account-form" key={round} {...formProps}>
      {state.error && <ProblemNote message={state.error} />}
      {/* Password managers learn from it whose password changes. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField label="Password now" name="current" autoComplete="current-password" required error={state.fields?.current} />
      <NewPasswordField
        label="New password" name="next" passwordMin={passwordMin} help="Your other devices are signed out." error={state.fields?.next}
      />
      <div>
        <Button type="submit" aria-disabled={pending}>
          {pending ? 'Changing' : 'Change password'}
        </Button>
      </div>
    </form>
  )
}
