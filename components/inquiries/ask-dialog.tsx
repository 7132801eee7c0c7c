'use client'

import { MessageCircleQuestionMark, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { setPreferencesAction } from '#lib/account/actions.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Note } from '#components/ui/note.tsx'
import type { Scope } from '#lib/retrieval/schema.ts'
import { AnswerView } from './answer-view.tsx'
import { AskField } from './ask-field.tsx'
import { AskForm } from './ask-form.tsx'
import { title as titleOf } from './ask-words.ts'
import { EarlierInquiries } from './earlier-inquiries.tsx'
import { useAskKey } from './use-ask-key.ts'
import { useEarlier } from './use-earlier.ts'
import { useInquiry } from './use-inquiry.ts'

type Props = {
  /** One course or one lecture. */
  scope: Scope
  /** Its name. */
  title: string
  /** The page in view, in the reader. */
  pageNo?: number
  /** How it is opened: by a button, or by a field that holds the question already. */
  opener: 'button' | 'field'
}

/** Keeps whether this person's own words may go to the model's host. @throws Error when it could not be kept */
async function keepConsent(sharesWords: boolean): Promise<void> {
  const result = await setPreferencesAction({ sharesWords })
  if (!result.ok) throw new Error(result.error.message)
}

const CONSENT_LOST = 'Your choice could not be kept, so nothing was sent. Check the connection and try again.'

/** Ask the lecture: a button or a field, the key "/", and the box they open. Give it a `key` of its scope where that can change. */
export function AskDialog({ scope, title, pageNo, opener }: Props) {
  const [isOpen, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { earlier, trouble, reload, remove } = useEarlier(scope, isOpen)
  const inquiry = useInquiry(scope, pageNo, reload)
  useAskKey(opener === 'button', () => setOpen(true))

  const isCourse = 'courseId' in scope
  const { current } = inquiry
  const consent = async (isAllowed: boolean) => {
    const question = current?.question
    if (!question) return
    try {
      await keepConsent(isAllowed)
      inquiry.ask(question)
    } catch {
      inquiry.fail(CONSENT_LOST)
    }
  }
  const forget = async (id: string) => {
    await remove(id)
    // The button that was pressed is gone.
    field.current?.focus()
  }
  const begin = (question: string) => {
    setOpen(true)
    inquiry.ask(question)
  }
  const button = (
    <Button small className="ask-open" aria-keyshortcuts="/">
      <MessageCircleQuestionMark className="icon" />
      <span>Ask</span>
      <kbd className="kbd" aria-hidden="true">
        /
      </kbd>
    </Button>
  )
  return (
    <>
    {opener === 'field' && <AskField ask={begin} />}
    <Dialog
      wide
      open={isOpen}
      onOpenChange={setOpen}
      title={titleOf(isCourse)}
      description={<span className="serif">{title}</span>}
      trigger={opener === 'button' ? button : undefined}
    >
      <div className="ask">
        <AskForm key={current?.question} field={field} question={current?.question ?? ''} ask={inquiry.ask} />
        {current ? (
          <AnswerView
            answer={current} isCourse={isCourse} isSlow={inquiry.isSlow} again={() => inquiry.ask(current.question)}
            consent={consent} onLeave={() => setOpen(false)}
          />
        ) : (
          <p className="meta">
            Ask in your own words. Every answer comes from {isCourse ? 'these lectures' : 'this lecture'} alone, with the page it stands on.
          </p>
        )}
        {trouble && <Note tone="wrong" role="alert">{trouble}</Note>}
        <EarlierInquiries earlier={earlier ?? []} open={inquiry.open} remove={(id) => void forget(id)} />
        {/* Last, so that the box opens with the question in focus; it stands at the top. */}
        <Button look="plain" small iconOnly className="ask-close" aria-label="Close" onClick={() => setOpen(false)}>
          <X className="icon" />
        </Button>
      </div>
    </Dialog>
    </>
  )
}
