'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { choiceAt } from '#components/exams/choice-at.ts'
import { AnswerFields } from '#components/questions/answer-fields.tsx'
import { FeedbackPartsList } from '#components/questions/feedback-parts.tsx'
import { ResultBadge } from '#components/questions/result-badge.tsx'
import { Stem } from '#components/questions/stem.tsx'
import { fetchJson } from '#components/fetch-json.ts'
import { Button } from '#components/ui/button.tsx'
import { Margin } from '#components/ui/margin.tsx'
import type { PracticeAcknowledgement, PracticeItem, PracticeSet as SetView } from '#lib/practice/view.ts'
import { SELF_MARKED } from '#lib/questions/schema.ts'
import type { QuestionType, Response } from '#lib/questions/schema.ts'
import { PracticeBar } from './practice-bar.tsx'
import { PracticeFeedback } from './practice-feedback.tsx'
import { openWords, RecallCard } from './recall-card.tsx'
import { useCard } from './use-card.ts'
import { useQuestionKeys } from '#components/questions/use-question-keys.ts'

const TYPED: ReadonlySet<QuestionType> = new Set(['TYPED_TERM', 'NUMERIC'])

type Props = { set: SetView; first: PracticeItem }

/** A set under way: a question, its feedback, the next. The key of a question is not here before its answer is in. */
export function PracticeSet({ set, first }: Props) {
  const router = useRouter()
  const [item, setItem] = useState(first)
  const [response, setResponse] = useState<Response | null>(
    set.opened ? { kind: 'self', text: set.opened.text, ticked: set.opened.ticked } : null,
  )
  const card = useCard(set.opened)
  const isCard = SELF_MARKED.has(item.question.type)
  const [told, setTold] = useState<PracticeAcknowledgement | null>(null)
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const question = useRef<HTMLDivElement>(null)
  const verdict = useRef<HTMLDivElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  const [answered, setAnswered] = useState(set.answered)
  const minutesEach = set.minutes / Math.max(1, set.total - set.answered)
  const feedback = told?.feedback ?? null
  const isEnd = told !== null && told.next === null

  const send = async (given: Response | null) => {
    if (isSending || told) return
    setSending(true)
    setTrouble(null)
    try {
      const url = `/api/practice/${set.attemptId}/answers/${item.itemId}`
      const acknowledged = await fetchJson<PracticeAcknowledgement>(url, { json: { response: given } })
      setResponse(given)
      setTold(acknowledged)
      requestAnimationFrame(() => verdict.current?.focus())
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setSending(false)
    }
  }
  const open = async () => {
    if (isSending) return
    setSending(true)
    setTrouble(null)
    try {
      const { text, ticked } = await card.open({ attemptId: set.attemptId, itemId: item.itemId })
      setResponse({ kind: 'self', text, ticked })
      requestAnimationFrame(() => answer.current?.querySelector('input')?.focus())
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setSending(false)
    }
  }
  const next = () => {
    if (!told) return
    if (!told.next) return router.refresh()
    setItem(told.next)
    setAnswered(told.answered)
    setResponse(null)
    setTold(null)
    card.close()
    window.scrollTo(0, 0)
    requestAnimationFrame(() => question.current?.focus())
  }
  useQuestionKeys({
    next,
    choose: (at) => {
      const chosen = choiceAt(item.question, at)
      if (chosen && !told) setResponse(chosen)
    },
  })

  return (
    <form
      className="practice"
      onSubmit={(event) => {
        event.preventDefault()
        if (told) next()
        else if (isCard && !card.opened) void open()
        else if (response) void send(response)
      }}
    >
      <PracticeBar
        title={set.title}
        answered={answered}
        total={set.total}
        minutes={Math.round(minutesEach * (set.total - (told?.answered ?? answered)))}
        isDone={false}
      />
      <main className="practice-col">
        <Margin label={<span className="num">Question {item.number}</span>}>
          <div className="practice-stem" ref={question} tabIndex={-1} role="group" aria-label={`Question ${item.number} of ${set.total}`}>
            <Stem text={item.question.stem} className="stem" />
          </div>
          <div className="practice-answer" ref={answer}>
            {!isCard && (
              <AnswerFields key={item.itemId} question={item.question} response={response} answer={setResponse} feedback={feedback} />
            )}
            {isCard && !feedback && (
              <RecallCard
                key={item.itemId} card={card} ticked={response?.kind === 'self' ? response.ticked : []}
                tick={(ticked) => setResponse({ kind: 'self', text: card.text, ticked })}
              />
            )}
          </div>
          {feedback && (
            <div className="practice-verdict" ref={verdict} tabIndex={-1} role="group" aria-label="What your answer was">
              <ResultBadge feedback={feedback} />
              {TYPED.has(item.question.type) && <span className="serif">The key is {feedback.answer}.</span>}
            </div>
          )}
          {/* Matching says of each pair where it was answered. */}
          {feedback?.parts && feedback.parts.kind !== 'pairs' && <FeedbackPartsList parts={feedback.parts} />}
        </Margin>
        {feedback && <PracticeFeedback feedback={feedback} place={{ attemptId: set.attemptId, itemId: item.itemId }} />}
      </main>
      <footer className="practice-next">
        <div>
          {trouble && (
            <p className="field-error" role="alert">
              {trouble}
            </p>
          )}
          {told ? (
            <Button type="submit" look="primary">
              {isEnd ? 'See how it went' : 'Next question'} <span className="kbd">N</span>
            </Button>
          ) : (
            <>
              <Button type="submit" look="primary" aria-disabled={(!isCard && !response) || isSending}>
                {!isCard ? 'Check' : card.opened ? 'Done' : openWords(item.question)}
              </Button>
              <span className="push" />
              {!isCard && (
                <Button look="plain" small aria-disabled={isSending} onClick={() => void send(null)}>
                  I don’t know
                </Button>
              )}
            </>
          )}
        </div>
      </footer>
    </form>
  )
}
