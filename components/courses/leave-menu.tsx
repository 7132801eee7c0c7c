'use client'

import { Ellipsis, LogOut } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { LeaveDialog } from './leave-dialog.tsx'

/** A student's way out of a class. */
export function LeaveMenu({ courseId, name }: { courseId: string; name: string }) {
  const [isLeaving, setLeaving] = useState(false)
  const trigger = (
    <Button iconOnly look="plain" aria-label={`More for ${name}`}>
      <Ellipsis className="icon" />
    </Button>
  )
  return (
    <>
      <Menu trigger={trigger}>
        <MenuItem tone="wrong" onSelect={() => setLeaving(true)}>
          <LogOut className="icon" />
          Leave this course…
        </MenuItem>
      </Menu>
      <LeaveDialog courseId={courseId} name={name} open={isLeaving} onOpenChange={setLeaving} isInstructor={false} />
    </>
  )
}
