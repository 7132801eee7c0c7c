'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'

type Props = {
  host: string
  consent: (isAllowed: boolean) => Promise<void>
}

/** Asked once: may a student's own words go to the model's host? Nothing has left before they answer. */
export function ConsentNote({ host, consent }: Props) {
  const [isSending, setSending] = useState(false)
  const choose = async (isAllowed: boolean) => {
    if (isSending) return
    setSending(true)
    await consent(isAllowed)
    setSending(false)
  }
  return (
    <Note
      role="status"
      title={`There is a language model on ${host}.`}
      actions={
        <>
          <Button small aria-disabled={isSending} onClick={() => void choose(true)}>
            Yes, ask {host}
          </Button>
          <Button small look="plain" aria-disabled={isSending} onClick={() => void choose(false)}>
            No, search only
          </Button>
        </>
      }
    >
      Your question would be sent there with the passages found, never your name. Nothing was sent yet.
    </Note>
  )
}
