'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { startAttemptAction } from '#lib/exams/actions.ts'

type Props = {
  examId: string
  /** One's own exam unless said otherwise. */
  start?: typeof startAttemptAction
  children: string
}

/** Draws the paper and starts its clock, or goes on with the one under way. */
export function StartExam({ examId, start: startAction = startAttemptAction, children }: Props) {
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [isPending, begin] = useTransition()
  const start = () =>
    begin(async () => {
      const result = await startAction({ examId })
      if (result.ok) router.push(`/exams/sitting/${result.data.attemptId}`)
      else setError(result.error.message)
    })
  return (
    <>
      <Button look="primary" aria-disabled={isPending} onClick={() => isPending || start()}>
        {isPending ? 'Starting' : children}
      </Button>
      {error && (
        <Note tone="wrong" role="alert">
          {error}
        </Note>
      )}
    </>
  )
}
