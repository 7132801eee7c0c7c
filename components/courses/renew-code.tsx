'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { renewJoinCodeAction } from '#lib/courses/actions.ts'
import { useCourseChange } from './use-course-change.ts'

export function RenewCode({ courseId, code }: { courseId: string; code: string }) {
  const { pending, run } = useCourseChange()
  const [isAsking, setAsking] = useState(false)
  const renew = () => {
    setAsking(false)
    run(() => renewJoinCodeAction({ courseId }), 'The course has a new join code')
  }
  return (
    <div>
      <p className="courses-code-value num">{code}</p>
      <div className="empty-acts">
        <Button aria-disabled={pending} onClick={() => pending || setAsking(true)}>
          Make a new code
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking} onOpenChange={setAsking} title={`Replace the code ${code}?`} confirm="Make a new code" cancel="Keep it"
        look="danger" onConfirm={renew}
      >
        <p>The old code, its link and its QR code let nobody in any more. Who has joined stays in the class.</p>
      </ConfirmDialog>
    </div>
  )
}
