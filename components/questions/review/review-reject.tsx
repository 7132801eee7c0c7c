'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { REJECT_REASONS, REJECT_WORDS_MAX } from '#lib/questions/review/schema.ts'

type Reason = (typeof REJECT_REASONS)[number]
type Props = { close: () => void; reject: (reason: Reason, words: string) => void }

/** Why it is taken out of use: one of a few reasons, and words where they help. */
export function ReviewReject({ close, reject }: Props) {
  const [reason, setReason] = useState<Reason>(REJECT_REASONS[0])
  const [words, setWords] = useState('')
  return (
    <Dialog
      open onOpenChange={(open) => open || close()} title="Reject this question?"
      description="It is never asked again. Papers that were sat with it stay as they are. You can take this back."
    >
      <form
        className="review-form"
        onSubmit={(event) => {
          event.preventDefault()
          reject(reason, words)
        }}
      >
        <fieldset className="review-reasons">
          <legend className="field-label">Why</legend>
          {REJECT_REASONS.map((one) => (
            <label key={one}>
              <input type="radio" name="reason" value={one} checked={reason === one} onChange={() => setReason(one)} />
              {one}
            </label>
          ))}
        </fieldset>
        <Field label="In your words" help="If you like. Your co-instructors see it, students do not.">
          {(aria) => (
            <textarea
              className="input" rows={2} maxLength={REJECT_WORDS_MAX} value={words}
              onChange={(event) => setWords(event.target.value)} {...aria}
            />
          )}
        </Field>
        <div className="dialog-acts">
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" look="danger">
            Reject
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
