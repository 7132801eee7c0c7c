'use client'

import { ArrowUp, CircleAlert } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent, RefObject } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LONGEST_QUESTION, SHORTEST_QUESTION } from '#lib/inquiries/schema.ts'

type Props = {
  field: RefObject<HTMLInputElement | null>
  /** The one asked last. */
  question: string
  ask: (question: string) => void
}

/** The question. It stays in its field, so that it can be asked in other words. */
export function AskForm({ field, question: asked, ask }: Props) {
  const [complaint, setComplaint] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const question = field.current?.value.trim() ?? ''
    const isTooShort = question.length < SHORTEST_QUESTION
    setComplaint(isTooShort ? 'Write a question first.' : null)
    if (!isTooShort) ask(question)
  }
  return (
    <form className="ask-form" onSubmit={submit} noValidate>
      <label className="vh" htmlFor="ask-question">
        Your question
      </label>
      <input
        ref={field} defaultValue={asked} id="ask-question" className="input" maxLength={LONGEST_QUESTION} autoComplete="off"
        enterKeyHint="search"
        placeholder="Your question" aria-invalid={complaint ? true : undefined} aria-describedby={complaint ? 'ask-complaint' : undefined}
      />
      <Button type="submit" look="primary" iconOnly aria-label="Ask">
        <ArrowUp className="icon" />
      </Button>
      {complaint && (
        <span className="field-error" id="ask-complaint" role="alert">
          <CircleAlert className="icon" />
          {complaint}
        </span>
      )}
    </form>
  )
}
