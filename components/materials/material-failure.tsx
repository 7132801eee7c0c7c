'use client'

import { RotateCcw } from 'lucide-react'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { deleteMaterialAction, retryReadingAction } from '#lib/materials/actions.ts'
import type { MaterialRow } from '#lib/materials/view.ts'

type Props = { row: MaterialRow; onUploadAgain: () => void; onRetried: () => Promise<void>; onRemoved: () => void }

/** What happened, what is safe, what to do: read again where the file was kept, else upload it again. */
export function MaterialFailure({ row, onUploadAgain, onRetried, onRemoved }: Props) {
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  const { failure, canEdit, id: materialId } = row
  if (!failure) return null
  const run = (call: typeof retryReadingAction, then: () => Promise<void> | void) => () =>
    startTransition(async () => {
      const answer = await call({ materialId })
      if (answer.ok) await then()
      else setProblem(answer.error.message)
    })
  const actions = canEdit && (
    <>
      {failure.canRetry ? (
        <Button small aria-disabled={pending} onClick={run(retryReadingAction, onRetried)}>
          <RotateCcw className="icon" />
          Try again
        </Button>
      ) : (
        <Button small aria-disabled={pending} onClick={onUploadAgain}>
          <RotateCcw className="icon" />
          Upload it again
        </Button>
      )}
      <Button small look="plain" aria-disabled={pending} onClick={run(deleteMaterialAction, onRemoved)}>
        Remove
      </Button>
    </>
  )
  return (
    <Note tone="wrong" title={failure.title} actions={actions}>
      {problem ?? failure.what}
    </Note>
  )
}
