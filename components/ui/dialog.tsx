'use client'

import * as Radix from 'radix-ui/dialog'
import type { ReactNode } from 'react'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  /** The opener stays where it is; give it here and focus returns to it. */
  trigger?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** Something to fill in, over the page. Escape and a press outside close it. */
export function Dialog({ open, onOpenChange, title, description, trigger, wide, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="overlay" />
        <Radix.Content className={wide ? 'dialog dialog--wide' : 'dialog'} {...(description ? {} : { 'aria-describedby': undefined })}>
          <Radix.Title className="dialog-title">{title}</Radix.Title>
          {description && <Radix.Description className="dialog-text">{description}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
