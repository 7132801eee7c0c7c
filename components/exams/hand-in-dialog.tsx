'use client'

import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { spokenTime } from './time-left.ts'

type Props = {
  /** Numbers of the questions not answered. */
  open: readonly number[]
  flagged: readonly number[]
  /** Milliseconds; null where the paper is untimed. */
  left: number | null
  pending: boolean
  error?: string
  onConfirm: () => void
  onClose: () => void
}

function numbers(list: readonly number[]): string {
  const last = list.at(-1)
  return list.length < 2 ? String(last ?? '') : `${list.slice(0, -1).join(', ')} and ${last}`
}

function titleFor(open: readonly number[]): string {
  if (open.length === 0) return 'Hand in?'
  return open.length === 1 ? `Hand in with question ${open[0]} open?` : `Hand in with ${open.length} questions open?`
}

/** Asks once, naming what is still open. */
export function HandInDialog({ open, flagged, left, pending, error, onConfirm, onClose }: Props) {
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={titleFor(open)}
      confirm={pending ? 'Handing in' : 'Hand in'}
      cancel="Keep working"
      pending={pending}
      error={error}
      onConfirm={onConfirm}
    >
      {open.length > 1 && <p className="num">Not answered: {numbers(open)}.</p>}
      {flagged.length > 0 && <p className="num">Flagged: {numbers(flagged)}.</p>}
      <p className="num">
        {left !== null && `You have ${spokenTime(Math.ceil(left / 60_000) * 60_000)} left. `}After this you cannot change an answer.
      </p>
    </ConfirmDialog>
  )
}
