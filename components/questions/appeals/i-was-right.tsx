'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { sendAppealAction, withdrawAppealAction } from '#lib/questions/appeals/actions.ts'
import { APPEAL_WORDS_MAX } from '#lib/questions/appeals/schema.ts'
import type { AppealOffer, OwnAppeal } from '#lib/questions/appeals/view.ts'
import { whatHappens } from './appeal-words.ts'

const LOST = 'The server did not answer. Nothing was changed. Try again.'

type SentProps = { appeal: OwnAppeal; isBusy: boolean; takeBack: () => void }

function Sent({ appeal, isBusy, takeBack }: SentProps) {
  const { state, text, reply } = appeal
  return (
    <div className="appeal small" data-state={state} role="status">
      <p>
        {text}{' '}
        {(state === 'open' || state === 'dropped') && (
          <Button look="plain" small aria-disabled={isBusy} onClick={takeBack}>
            {state === 'open' ? 'Take it back' : 'Undo'}
          </Button>
        )}
      </p>
      {reply && <p className="read">{reply}</p>}
    </div>
  )
}

type Props = AppealOffer & {
  /** What was answered, in words. */
  answer: string
}

/** An answer held to be right: sent to whoever reviews the course, once, and what became of it. */
export function IWasRight({ attemptId, itemId, isPrivate, isNamed, sent, answer }: Props) {
  const toast = useToast()
  const [appeal, setAppeal] = useState(sent)
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [isBusy, setBusy] = useState(false)
  const run = async (work: () => Promise<void>) => {
    if (isBusy) return
    setBusy(true)
    try {
      await work()
    } catch {
      toast({ text: LOST })
    } finally {
      setBusy(false)
    }
  }
  const send = () => run(async () => {
    const result = await sendAppealAction({ attemptId, itemId, words })
    if (!result.ok) return toast({ text: result.error.message })
    setAppeal(result.data)
    setOpen(false)
  })
  const takeBack = () => run(async () => {
    if (!appeal) return
    const result = await withdrawAppealAction({ appealId: appeal.appealId })
    if (!result.ok) return toast({ text: result.error.message })
    setAppeal(null)
    toast({ text: isPrivate ? 'Taken back. The question counts again.' : 'Taken back. Nobody sees it.' })
  })
  if (appeal) return <Sent appeal={appeal} isBusy={isBusy} takeBack={() => void takeBack()} />
  // Not a form: in practice it would stand in the form of the answer, and send that too.
  return (
    <div className="appeal">
      <Dialog
        open={open} onOpenChange={setOpen} title="You were right?" description={whatHappens(isPrivate, isNamed)}
        trigger={
          <Button look="plain" small>
            I was right
          </Button>
        }
      >
        <p className="appeal-answer">
          <span className="meta">Your answer</span>
          <span className="serif">{answer}</span>
        </p>
        <Field label={isPrivate ? 'What is wrong with the question?' : 'Why is it right?'} help="If you like.">
          {(aria) => (
            <textarea
              className="input" rows={3} maxLength={APPEAL_WORDS_MAX} value={words}
              onChange={(event) => setWords(event.target.value)} {...aria}
            />
          )}
        </Field>
        <div className="dialog-acts">
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button look="primary" aria-disabled={isBusy} onClick={() => void send()}>
            {isPrivate ? 'Take it out' : 'Send'}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
