'use client'

import * as Radix from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'

type Props = {
  /** One button; it opens the menu. */
  trigger: ReactNode
  children: ReactNode
  align?: 'start' | 'end'
}

/** A few further actions. Not modal: a modal menu hides the page from screen readers while focus is on it. */
export function Menu({ trigger, children, align = 'end' }: Props) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="menu" align={align} sideOffset={6} collisionPadding={8}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

type ItemProps = { children: ReactNode; tone?: 'wrong'; onSelect?: () => void; asChild?: boolean }

/** With `asChild` its child is the item: a link, a form's button. */
export function MenuItem({ children, tone, onSelect, asChild }: ItemProps) {
  return (
    <Radix.Item className="menu-item" data-tone={tone} onSelect={onSelect} asChild={asChild}>
      {children}
    </Radix.Item>
  )
}

export function MenuRule() {
  return <Radix.Separator className="menu-rule" />
}
