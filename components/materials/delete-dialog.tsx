'use client'

import { useEffect, useState, useTransition } from 'react'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { deleteMaterialAction, previewDeletionAction, restoreMaterialAction } from '#lib/materials/actions.ts'
import type { DeletionPreview } from '#lib/materials/view.ts'
import { deletionSentence } from './material-words.ts'

type Props = { materialId: string; title: string; close: () => void; onDeleted: () => void; onRestored: () => Promise<void> }

/** Names what goes with a lecture before it goes; afterwards it can be taken back. Shown while it is mounted. */
export function DeleteDialog({ materialId, title, close, onDeleted, onRestored }: Props) {
  const toast = useToast()
  const [pending, startTransition] = useTransition()
  const [preview, setPreview] = useState<DeletionPreview | null>(null)
  const [problem, setProblem] = useState<string>()

  useEffect(() => {
    let isCurrent = true
    void previewDeletionAction({ materialId }).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setPreview(answer.data)
      else setProblem(answer.error.message)
    })
    return () => {
      isCurrent = false
    }
  }, [materialId])

  const restore = async () => {
    const answer = await restoreMaterialAction({ materialId })
    if (answer.ok) await onRestored()
    else toast({ text: answer.error.message })
  }
  const confirm = () =>
    startTransition(async () => {
      const answer = await deleteMaterialAction({ materialId })
      if (!answer.ok) return setProblem(answer.error.message)
      onDeleted()
      close()
      toast({ text: `${title} deleted`, undo: restore })
    })
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || close()}
      title={`Delete ${title}?`}
      confirm="Delete"
      cancel="Keep it"
      look="danger"
      pending={pending}
      error={problem}
      onConfirm={confirm}
    >
      <p>{preview ? deletionSentence(preview) : <Skeleton width="80%" height="20px" />}</p>
      <p>You can undo this right afterwards.</p>
    </ConfirmDialog>
  )
}
