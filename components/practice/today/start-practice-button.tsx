'use client'

import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { startPracticeAction } from '#lib/practice/actions.ts'
import type { PracticeSource } from '#lib/practice/view.ts'

type Props = { source: PracticeSource; label: string }

/** Starts a practice set, which opens it; says why where there is nothing to ask. */
export function StartPracticeButton({ source, label }: Props) {
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  const press = () =>
    startTransition(async () => {
      const answer = await startPracticeAction(source)
      // Nothing comes back when it went well: the action goes on to the set.
      if (answer && !answer.ok) setProblem(answer.error.message)
    })
  return (
    <>
      <Button look="primary" aria-disabled={pending} onClick={() => pending || press()}>
        {pending ? 'Choosing questions' : label}
      </Button>
      {problem && (
        <Note tone="attention" role="alert">
          {problem}
        </Note>
      )}
    </>
  )
}
