'use client'

import { ArrowUp } from 'lucide-react'
import type { FormEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LONGEST_QUESTION, SHORTEST_QUESTION } from '#lib/inquiries/schema.ts'

/** The question at the foot of the reader's panel; its answer opens in the box. */
export function AskField({ ask }: { ask: (question: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('question') as HTMLInputElement
    const question = field.value.trim()
    if (question.length < SHORTEST_QUESTION) return field.focus()
    ask(question)
    field.value = ''
  }
  return (
    <form className="ask-field" onSubmit={submit}>
      <label className="vh" htmlFor="ask-page">
        Ask about this page
      </label>
      <input
        id="ask-page" name="question" className="input" maxLength={LONGEST_QUESTION} autoComplete="off" enterKeyHint="search"
        placeholder="Ask about this page"
      />
      <Button type="submit" iconOnly aria-label="Ask">
        <ArrowUp className="icon" />
      </Button>
    </form>
  )
}
