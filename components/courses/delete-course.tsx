'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { deleteCourseAction, previewCourseDeletionAction, restoreCourseAction } from '#lib/courses/actions.ts'
import type { CourseDeletion } from '#lib/courses/view.ts'
import { courseDeletionSentence } from './course-words.ts'

/** Names what goes with a class before it goes; for a day it can be taken back. */
export function DeleteCourse({ courseId, name }: { courseId: string; name: string }) {
  const router = useRouter()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const [preview, setPreview] = useState<CourseDeletion>()
  const [problem, setProblem] = useState<string>()
  const [pending, startTransition] = useTransition()

  const ask = () => {
    setOpen(true)
    setProblem(undefined)
    startTransition(async () => {
      const answer = await previewCourseDeletionAction({ courseId })
      if (answer.ok) setPreview(answer.data)
      else setProblem(answer.error.message)
    })
  }
  const restore = async () => {
    const answer = await restoreCourseAction({ courseId })
    if (answer.ok) router.push(`/courses/${courseId}`)
    else toast({ text: answer.error.message })
    router.refresh()
  }
  const remove = () =>
    startTransition(async () => {
      const answer = await deleteCourseAction({ courseId })
      if (!answer.ok) return setProblem(answer.error.message)
      toast({ text: `${name} deleted`, undo: restore })
      router.push('/courses')
      router.refresh()
    })
  return (
    <div>
      <Button look="danger" onClick={ask}>
        Delete this course…
      </Button>
      <ConfirmDialog
        open={isOpen} onOpenChange={setOpen} title={`Delete ${name}?`} confirm="Delete" cancel="Keep it" look="danger"
        pending={pending} error={problem} onConfirm={remove}
      >
        <p>{preview ? courseDeletionSentence(preview) : <Skeleton width="80%" height="20px" />}</p>
        <p>It is gone for everybody at once. For a day you can restore it under Courses.</p>
      </ConfirmDialog>
    </div>
  )
}
