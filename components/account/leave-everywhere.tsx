'use client'

import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { signOutEverywhereAction } from '#lib/account/actions.ts'
import { UNREACHABLE } from './form-state.ts'
import { leave } from './session.ts'

/** Ends the session of every browser, for one that was left signed in somewhere. */
export function LeaveEverywhere() {
  const [isAsked, setAsked] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [pending, startTransition] = useTransition()
  const confirm = () =>
    startTransition(async () => {
      const answer = await signOutEverywhereAction({}).catch(() => null)
      if (answer?.ok) return leave()
      setProblem(answer ? answer.error.message : UNREACHABLE)
    })
  return (
    <>
      <Button onClick={() => setAsked(true)}>Sign out everywhere</Button>
      <ConfirmDialog
        open={isAsked}
        onOpenChange={setAsked}
        title="Sign out on every device?"
        confirm="Sign out everywhere"
        cancel="Stay signed in"
        pending={pending}
        error={problem}
        onConfirm={confirm}
      >
        <p>On this one too. What you saved stays with your account; an exam under way goes on, and its clock with it.</p>
      </ConfirmDialog>
    </>
  )
}
