'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LeaveDialog } from './leave-dialog.tsx'

/** An instructor's way out; the last one has none. */
export function LeaveCourse({ courseId, name, isOnly }: { courseId: string; name: string; isOnly: boolean }) {
  const [isLeaving, setLeaving] = useState(false)
  if (isOnly) {
    return <p className="meta">Nobody else teaches this course. To leave it, make somebody else its instructor under People first.</p>
  }
  return (
    <div>
      <Button onClick={() => setLeaving(true)}>Leave this course…</Button>
      <LeaveDialog courseId={courseId} name={name} open={isLeaving} onOpenChange={setLeaving} isInstructor />
    </div>
  )
}
