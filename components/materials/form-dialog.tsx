'use client'

import { useState, useTransition } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

/** What an action answers, its data aside. */
type Answer = { ok: true } | { ok: false; error: { message: string } }

type Props = {
  title: string
  description?: string
  submit: string
  close: () => void
  /** Called with what was filled in. */
  save: (form: FormData) => Promise<Answer>
  onSaved: () => Promise<void>
  /** Given what is wrong with the last try. */
  children: (problem: string | undefined) => ReactNode
}

/** One thing of a lecture to change. Shown while it is mounted. */
export function FormDialog({ title, description, submit, close, save, onSaved, children }: Props) {
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<string>()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const form = new FormData(event.currentTarget)
    startTransition(async () => {
      const answer = await save(form)
      if (!answer.ok) return setProblem(answer.error.message)
      await onSaved()
      close()
    })
  }
  return (
    <Dialog open onOpenChange={(open) => open || close()} title={title} description={description}>
      <form className="materials-form" onSubmit={onSubmit} noValidate>
        {children(problem)}
        <div className="dialog-acts">
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" look="primary" aria-disabled={pending}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
