'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { createPasswordLinkAction } from '#lib/account/actions.ts'
import type { NewPasswordLink } from '#lib/account/view.ts'
import { formStateOf } from './form-state.ts'
import { useForm } from './use-form.ts'

/** `origin`: where this instance was told it is reached; null: the address the owner came by is handed on. */
export function PasswordLinkForm({ origin }: { origin: string | null }) {
  const toast = useToast()
  const [link, setLink] = useState<NewPasswordLink | null>(null)
  const { state, pending, formProps } = useForm(async (form) => {
    setLink(null)
    const answer = await createPasswordLinkAction(form)
    if (answer.ok) setLink(answer.data)
    return formStateOf(answer)
  })
  const url = link && `${origin ?? window.location.origin}${link.path}`
  const copy = () =>
    url &&
    navigator.clipboard?.writeText(url).then(
      () => toast({ text: 'Link copied' }),
      () => toast({ text: 'It could not be copied here. Select the link and copy it.' }),
    )
  return (
    <>
      <p className="meta">No mail is sent. You make a link here and give it to the person yourself; it works once, for a day.</p>
      <form className="account-form" {...formProps}>
        {state.error && <ProblemNote message={state.error} />}
        <TextField label="Their email" name="email" type="email" autoComplete="off" required error={state.fields?.email} />
        <div>
          <Button type="submit" look="primary" aria-disabled={pending}>
            {pending ? 'Making it' : 'Make a link'}
          </Button>
        </div>
      </form>
      {link && url && (
        <Note
          tone="right" role="status" title={`For ${link.name}, ${link.email}.`}
          actions={<Button small onClick={copy}>Copy link</Button>}
        >
          Shown only now, and earlier ones have ended. <span className="instance-link">{url}</span>
        </Note>
      )}
    </>
  )
}
