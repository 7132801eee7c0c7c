'use client'

import * as Radix from 'radix-ui/alert-dialog'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { ProblemNote } from './problem-note.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The question itself: "Hand in with 9 questions open?" */
  title: string
  /** What will happen. */
  children: ReactNode
  confirm: string
  cancel: string
  look?: 'primary' | 'danger'
  /** While it runs; the dialog stays open until `onOpenChange(false)`. */
  pending?: boolean
  error?: string
  onConfirm: () => void
}

/** Asks once before something that cannot be taken back in a moment. */
export function ConfirmDialog(props: Props) {
  const { open, onOpenChange, title, children, confirm, cancel, look = 'primary', pending, error, onConfirm } = props
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="overlay" />
        <Radix.Content className="dialog">
          <Radix.Title className="dialog-title">{title}</Radix.Title>
          <Radix.Description asChild>
            <div className="dialog-text">{children}</div>
          </Radix.Description>
          {error && <ProblemNote message={error} />}
          <div className="dialog-acts">
            <Radix.Cancel asChild>
              <Button>{cancel}</Button>
            </Radix.Cancel>
            <Button look={look} aria-disabled={pending} onClick={() => pending || onConfirm()}>
              {confirm}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
