'use client'

import { Button } from '#components/ui/button.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { signUpAction } from '#lib/account/actions.ts'
import { useBrowserTimeZone } from './browser-time-zone.ts'
import { formStateOf } from './form-state.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { enter } from './session.ts'
import { useForm } from './use-form.ts'

const STANDS = 'Your account stands. Signing in did not work just now. Go to the start page and sign in.'

type Props = { next: string; passwordMin: number; asksCode: boolean }

/** `passwordMin` comes from the page: the schema it stands in would bring its validator to the browser. */
export function SignUpForm({ next, passwordMin, asksCode }: Props) {
  const timeZone = useBrowserTimeZone()
  const { state, pending, formProps } = useForm(async (form) => {
    const answer = await signUpAction(form)
    if (!answer.ok) return formStateOf(answer)
    const entered = await enter({ provider: 'credentials', email: answer.data.email, password: String(form.get('password')) })
    if (!entered) return { error: STANDS }
    window.location.assign(next)
    return { done: true }
  })
  const busy = pending || state.done
  return (
    <form className="door-form" {...formProps}>
      {state.error && <ProblemNote message={state.error} />}
      {asksCode && (
        <TextField
          label="Code of this instance" name="ownerCode" autoComplete="off" spellCheck={false} required error={state.fields?.ownerCode}
        />
      )}
      <TextField label="Your name" name="name" autoComplete="name" maxLength={80} required error={state.fields?.name} />
      <TextField label="Email" name="email" type="email" autoComplete="email" required error={state.fields?.email} />
      <NewPasswordField label="Password" name="password" passwordMin={passwordMin} error={state.fields?.password} />
      <input type="hidden" name="timeZone" value={timeZone} />
      <Button type="submit" look="primary" aria-disabled={busy}>
        {busy ? 'Creating your account' : 'Create account'}
      </Button>
    </form>
  )
}
