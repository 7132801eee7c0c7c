'use client'

import { useActionState } from 'react'
import type { ReactNode } from 'react'
import { Note } from '#components/ui/note.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { startPracticeAction } from '#lib/practice/actions.ts'
import type { PracticeSource } from '#lib/practice/view.ts'

type Props = {
  source: PracticeSource
  /** Also where every question on it has been met. */
  again?: boolean
  look?: 'primary' | 'quiet'
  children: ReactNode
}

type State = Awaited<ReturnType<typeof startPracticeAction>> | null

/** Starts (or takes up again) a short untimed set; works before the script has loaded, too. */
export function StartPractice({ source, again, look = 'primary', children }: Props) {
  const [state, submit] = useActionState<State, FormData>((before, form) => startPracticeAction(before, form), null)
  return (
    <form action={submit}>
      {Object.entries({ ...source, ...(again && { again: 'true' }) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={look} pendingLabel="Starting">
        {children}
      </SubmitButton>
      {state && !state.ok && (
        <Note tone="attention" role="alert">
          {state.error.message}
        </Note>
      )}
    </form>
  )
}
