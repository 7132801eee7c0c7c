'use client'

import { List } from 'lucide-react'
import { useState } from 'react'
import type { ComponentProps } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { OutlineList } from './outline-list.tsx'

/** The outline where there is no room for the rail. It closes once a page is chosen. */
export function OutlineDialog({ open, ...outline }: ComponentProps<typeof OutlineList>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog
      open={isOpen} onOpenChange={setOpen} title="Outline"
      trigger={
        <Button look="plain" small iconOnly className="headings-opener" aria-label="Outline">
          <List className="icon" />
        </Button>
      }
    >
      <OutlineList
        {...outline}
        open={(number) => {
          setOpen(false)
          open(number)
        }}
      />
    </Dialog>
  )
}
