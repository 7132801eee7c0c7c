'use client'

import { Button } from '#components/ui/button.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { usePasswordLinkAction as sendPassword } from '#lib/account/actions.ts'
import { formStateOf } from './form-state.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { enter } from './session.ts'
import { useForm } from './use-form.ts'

export function NewPasswordForm({ token, passwordMin }: { token: string; passwordMin: number }) {
  const { state, pending, formProps } = useForm(async (form) => {
    const password = String(form.get('password'))
    const answer = await sendPassword({ token, password })
    if (!answer.ok) return formStateOf(answer)
    const entered = await enter({ provider: 'credentials', email: answer.data.email, password }).catch(() => false)
    window.location.replace(entered ? '/today' : '/')
    return { done: true }
  })
  const busy = pending || state.done
  return (
    <form className="door-form" {...formProps}>
      {state.error && <ProblemNote message={state.error} />}
      <NewPasswordField label="New password" name="password" passwordMin={passwordMin} error={state.fields?.password} />
      <Button type="submit" look="primary" aria-disabled={busy}>
        {busy ? 'Setting it' : 'Set password and sign in'}
      </Button>
    </form>
  )
}
