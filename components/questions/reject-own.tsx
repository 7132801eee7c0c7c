'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { rejectOwnAction, undoRejectOwnAction } from '#lib/questions/actions.ts'

type Props = { questionId: string; isRejected: boolean }

const LOST = 'The server did not answer. Nothing was changed. Try again.'

/** In a private space its student is its reviewer: after the answer a question can be taken out of use, and back. */
export function RejectOwn({ questionId, isRejected: wasRejected }: Props) {
  const toast = useToast()
  const [isRejected, setRejected] = useState(wasRejected)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isSending, setSending] = useState(false)
  const send = async (rejects: boolean) => {
    if (isSending) return
    setSending(true)
    try {
      const answer = rejects ? await rejectOwnAction({ questionId, reason }) : await undoRejectOwnAction({ questionId })
      if (!answer.ok) return toast({ text: answer.error.message })
      setRejected(rejects)
      setOpen(false)
      if (rejects) toast({ text: 'Rejected. It is never asked again.', undo: () => send(false) })
      else toast({ text: 'Taken back. It may be asked again.' })
    } catch {
      toast({ text: LOST })
    } finally {
      setSending(false)
    }
  }
  if (isRejected) {
    return (
      <p className="small reject-own">
        You rejected this question: it is never asked again.{' '}
        <Button look="plain" small onClick={() => void send(false)}>
          Undo
        </Button>
      </p>
    )
  }
  // Not a form: in practice it would stand in the form of the answer, and send that too.
  return (
    <div className="reject-own">
      <Dialog
        open={open} onOpenChange={setOpen} title="Reject this question?"
        description="It is never asked again, and your answer stays as it is. You can take this back here."
        trigger={
          <Button look="plain" small>
            Reject this question
          </Button>
        }
      >
        <Field label="What is wrong with it?" help="If you like.">
          {(aria) => (
            <textarea
              className="input" rows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} {...aria}
            />
          )}
        </Field>
        <div className="dialog-acts">
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button look="danger" aria-disabled={isSending} onClick={() => void send(true)}>
            Reject
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
