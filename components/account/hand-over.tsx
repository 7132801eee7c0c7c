'use client'

import { useState, useTransition } from 'react'
import type { FormEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { handOverInstanceAction } from '#lib/account/actions.ts'
import type { FormState } from './form-state.ts'
import { formStateOf, UNREACHABLE } from './form-state.ts'

/** Makes somebody else the owner; asks once, however the form was sent, since only they could give it back. */
export function HandOver() {
  const [asked, setAsked] = useState<string | null>(null)
  const [state, setState] = useState<FormState>({})
  const [pending, startTransition] = useTransition()
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email')).trim()
    if (email) setAsked(email)
    setState(email ? {} : { fields: { email: 'Type the address.' } })
  }
  const confirm = () =>
    startTransition(async () => {
      const answer = await handOverInstanceAction({ email: asked ?? '' }).catch(() => null)
      setAsked(null)
      setState(answer ? formStateOf(answer) : { error: UNREACHABLE })
      if (answer?.ok) window.location.assign('/account')
    })
  return (
    <>
      <p className="meta">
        You own this instance: only you see this page and choose its model. To give it to somebody else, name their account.
      </p>
      <form className="account-form" noValidate onSubmit={ask}>
        {state.error && <ProblemNote message={state.error} />}
        <TextField label="Email of the new owner" name="email" type="email" autoComplete="off" required error={state.fields?.email} />
        <div>
          <Button type="submit" aria-disabled={pending}>
            Hand it over
          </Button>
        </div>
      </form>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => open || setAsked(null)}
        title="Hand this instance over?"
        confirm="Hand it over"
        cancel="Keep it"
        look="danger"
        pending={pending}
        onConfirm={confirm}
      >
        <p>{asked} will own it: the rules, the model and its key, and links for lost passwords. Only they can give it back.</p>
      </ConfirmDialog>
    </>
  )
}
