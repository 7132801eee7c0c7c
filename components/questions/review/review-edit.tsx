'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Note } from '#components/ui/note.tsx'
import { editQuestionAction } from '#lib/questions/review/actions.ts'
import { editKeyOf, type Edit } from '#lib/questions/review/schema.ts'
import type { Decision, ReviewItem } from '#lib/questions/review/view.ts'
import { ReviewEditFields } from './review-edit-fields.tsx'

type Props = { item: ReviewItem; close: () => void; saved: (decision: Decision) => void }
type Told = { refused: string[]; doubts: string[]; trouble: string | null }

const QUIET: Told = { refused: [], doubts: [], trouble: null }
const LOST = 'The server did not answer. What you wrote is still here. Try again.'

const startOf = ({ stem, options, key, explanation }: ReviewItem): Edit => ({
  stem, explanation, options: options.map(({ id, text }) => ({ id, text })),
  key: editKeyOf(key),
})

function Findings({ title, lines, tone }: { title: string; lines: string[]; tone: 'wrong' | 'attention' }) {
  if (lines.length === 0) return null
  return (
    <Note tone={tone} title={title} role="alert">
      {lines.join(' ')}
    </Note>
  )
}

/** The question as its reviewer words it. Its checks run again; what they doubt can be published all the same. */
export function ReviewEdit({ item, close, saved }: Props) {
  const [edit, setEdit] = useState(() => startOf(item))
  const [told, setTold] = useState(QUIET)
  const [isSending, setSending] = useState(false)
  const hasOnlyDoubts = told.doubts.length > 0 && told.refused.length === 0
  const send = async (isSure: boolean) => {
    if (isSending) return
    setSending(true)
    try {
      const key = edit.key.kind === 'typed' ? { ...edit.key, accepted: edit.key.accepted.filter((text) => text.trim() !== '') } : edit.key
      const answer = await editQuestionAction({ ...edit, key, questionId: item.id, isSure })
      if (!answer.ok) setTold({ ...QUIET, trouble: Object.values(answer.error.fields ?? {})[0] ?? answer.error.message })
      else if (answer.data.saved) {
        close()
        saved(answer.data.saved)
      } else setTold({ ...answer.data, trouble: null })
    } catch {
      setTold({ ...QUIET, trouble: LOST })
    } finally {
      setSending(false)
    }
  }
  const change = (next: Edit) => {
    setEdit(next)
    if (told !== QUIET) setTold(QUIET)
  }
  return (
    <Dialog
      wide open onOpenChange={(open) => open || close()} title="Edit this question"
      description="Saving approves it. Papers that were sat with the old wording stay as they are."
    >
      <form
        className="review-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send(hasOnlyDoubts)
        }}
      >
        <ReviewEditFields edit={edit} change={change} />
        <Findings tone="wrong" title="Mend this first." lines={told.trouble ? [told.trouble] : told.refused} />
        <Findings tone="attention" title="Look at this again." lines={told.doubts} />
        <div className="dialog-acts">
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" look="primary" aria-disabled={isSending}>
            {hasOnlyDoubts ? 'Publish anyway' : 'Save and approve'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
