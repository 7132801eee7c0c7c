'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { leaveCourseAction } from '#lib/courses/actions.ts'

type Props = { courseId: string; name: string; isInstructor: boolean; open: boolean; onOpenChange: (open: boolean) => void }

export function LeaveDialog({ courseId, name, isInstructor, open, onOpenChange }: Props) {
  const router = useRouter()
  const toast = useToast()
  const [problem, setProblem] = useState<string>()
  const [pending, startTransition] = useTransition()
  const leave = () =>
    startTransition(async () => {
      const answer = await leaveCourseAction({ courseId })
      if (!answer.ok) return setProblem(answer.error.message)
      toast({ text: `You left ${name}` })
      router.push('/courses')
      router.refresh()
    })
  return (
    <ConfirmDialog
      open={open} onOpenChange={onOpenChange} title={`Leave ${name}?`} confirm="Leave" cancel="Stay" look="danger"
      pending={pending} error={problem} onConfirm={leave}
    >
      <p>
        {isInstructor
          ? 'You will not see the course any more. Whoever else teaches it can bring you back.'
          : 'Its lectures and exams leave your pages. What you did is kept; the join code brings you back.'}
      </p>
    </ConfirmDialog>
  )
}
