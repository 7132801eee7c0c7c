'use client'

import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { deleteAccountAction, previewAccountDeletionAction } from '#lib/account/actions.ts'
import type { AccountDeletion } from '#lib/account/view.ts'
import Link from 'next/link'
import { accountDeletionSentence } from './account-words.ts'
import { formStateOf, UNREACHABLE } from './form-state.ts'
import { leave } from './session.ts'
import { useForm } from './use-form.ts'

/** Counts what goes only when it is asked for, and then names it before the address is typed. */
export function DeleteAccount({ email }: { email: string }) {
  const [preview, setPreview] = useState<AccountDeletion | null>(null)
  const [problem, setProblem] = useState<string>()
  const [pending, startTransition] = useTransition()
  const ask = () =>
    startTransition(async () => {
      const answer = await previewAccountDeletionAction({}).catch(() => null)
      if (answer?.ok) setPreview(answer.data)
      setProblem(answer?.ok ? undefined : (answer?.error.message ?? UNREACHABLE))
    })
  if (preview?.refusal) return <Refused preview={preview} />
  if (preview) return <Confirm email={email} preview={preview} cancel={() => setPreview(null)} />
  return (
    <div>
      <p className="meta">Everything that is yours goes at once, and cannot be brought back.</p>
      {problem && <ProblemNote message={problem} />}
      <div className="empty-acts">
        <Button look="danger" aria-disabled={pending} onClick={() => pending || ask()}>
          Delete my account
        </Button>
      </div>
    </div>
  )
}

function Refused({ preview: { refusal, taughtAlone } }: { preview: AccountDeletion }) {
  const links = taughtAlone.map(({ id, name }) => (
    <Link key={id} href={`/courses/${id}/people`}>
      {name}
    </Link>
  ))
  return (
    <Note tone="attention" role="status" title="Your account cannot be deleted yet." actions={links.length > 0 && links}>
      {refusal}
    </Note>
  )
}

function Confirm({ email, preview, cancel }: { email: string; preview: AccountDeletion; cancel: () => void }) {
  const { state, pending, formProps } = useForm(async (form) => {
    const answer = await deleteAccountAction(form)
    if (!answer.ok) return formStateOf(answer)
    await leave().catch(() => window.location.assign('/'))
    return { done: true }
  })
  const busy = pending || state.done
  return (
    <form className="account-form" {...formProps}>
      <Note tone="attention" role="status" title="This cannot be undone.">
        {accountDeletionSentence(preview)} What you uploaded to a class stays with the class, without your name.
      </Note>
      {state.error && <ProblemNote message={state.error} />}
      <TextField
        label="Type your email to confirm" name="email" type="email" autoComplete="off" help={email} required error={state.fields?.email}
      />
      <div className="empty-acts">
        <Button type="submit" look="danger" aria-disabled={busy}>
          {busy ? 'Deleting' : 'Delete my account for good'}
        </Button>
        <Button look="plain" onClick={cancel}>
          Keep it
        </Button>
      </div>
    </form>
  )
}
