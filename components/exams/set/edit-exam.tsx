'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { updateSetExamAction } from '#lib/exams/set/actions.ts'
import { WindowFields } from './window-fields.tsx'
import type { WindowValues } from './window-fields.tsx'

type Props = { examId: string; timeZone: string; start: WindowValues }
type Problem = { message: string; fields: Record<string, string> }

/** Changes title and times, as long as the exam has not opened. */
export function EditExam({ examId, timeZone, start }: Props) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [values, setValues] = useState(start)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, begin] = useTransition()
  const save = () =>
    begin(async () => {
      const result = await updateSetExamAction({ examId, ...values })
      if (!result.ok) return setProblem(result.error)
      setProblem(null)
      setOpen(false)
      router.refresh()
    })
  return (
    <Dialog open={open} onOpenChange={setOpen} title="Title and times" trigger={<Button>Title and times</Button>}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) save()
        }}
      >
        <WindowFields
          values={values} fields={problem?.fields ?? {}} timeZone={timeZone}
          onChange={(part) => setValues((before) => ({ ...before, ...part }))}
        />
        {problem && Object.keys(problem.fields).length === 0 && <ProblemNote message={problem.message} />}
        <div className="dialog-acts">
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button type="submit" look="primary" aria-disabled={isPending}>
            {isPending ? 'Saving' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
