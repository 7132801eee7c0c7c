'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { deleteSetExamAction, restoreSetExamAction } from '#lib/exams/set/actions.ts'

type Props = { examId: string; courseId: string; title: string; handedIn: number; sitting: number }

function whatGoes({ handedIn, sitting }: Pick<Props, 'handedIn' | 'sitting'>): string {
  if (handedIn + sitting === 0) return 'Nobody has begun it. Its questions come back to practice.'
  const papers = handedIn === 0 ? 'No paper is handed in yet' : `${handedIn} ${handedIn === 1 ? 'paper goes' : 'papers go'} with it`
  const sat = sitting === 0 ? '' : ` ${sitting === 1 ? 'One student sits' : `${sitting} students sit`} it now and cannot go on.`
  return `${papers}.${sat} What the answers say of each student’s progress stays with the student.`
}

/** Deletes an exam after asking once; it can be taken back from the toast. */
export function DeleteExam({ examId, courseId, title, handedIn, sitting }: Props) {
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [pending, begin] = useTransition()
  const restore = async () => {
    const answer = await restoreSetExamAction({ examId })
    if (answer.ok) router.refresh()
    else toast({ text: answer.error.message })
  }
  const confirm = () =>
    begin(async () => {
      const answer = await deleteSetExamAction({ examId })
      if (!answer.ok) return setProblem(answer.error.message)
      setOpen(false)
      router.push(`/courses/${courseId}/exams`)
      toast({ text: `${title} deleted`, undo: restore })
    })
  return (
    <>
      <Button onClick={() => setOpen(true)}>Delete</Button>
      <ConfirmDialog
        open={open} onOpenChange={setOpen} title={`Delete ${title}?`} cancel="Keep it"
        look="danger" confirm={pending ? 'Deleting' : 'Delete'} pending={pending} error={problem} onConfirm={confirm}
      >
        <p>{whatGoes({ handedIn, sitting })} You can undo this for a day.</p>
      </ConfirmDialog>
    </>
  )
}
