'use client'

import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { setPreferencesAction } from '#lib/account/actions.ts'

/** What was taken into account of this student, and the way to leave it out from now on. */
export function PersonalLine({ text, again }: { text: string; again: () => void }) {
  const [isLeaving, startLeaving] = useTransition()
  const [trouble, setTrouble] = useState<string | null>(null)
  const leaveOut = () =>
    startLeaving(async () => {
      const result = await setPreferencesAction({ personalises: false })
      if (result.ok) again()
      else setTrouble(result.error.message)
    })
  return (
    <p className="reader-personal">
      {text}{' '}
      <Button look="plain" small aria-disabled={isLeaving} onClick={() => !isLeaving && leaveOut()}>
        Leave this out
      </Button>
      {trouble && (
        <span className="field-error" role="alert">
          {trouble}
        </span>
      )}
    </p>
  )
}
