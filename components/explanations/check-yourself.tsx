'use client'

import { useEffect, useState } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import { Button } from '#components/ui/button.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { Feedback } from '#lib/exams/view.ts'
import type { CheckAcknowledgement, CheckQuestion } from '#lib/practice/view.ts'
import type { Response } from '#lib/questions/schema.ts'
import { AnswerFields } from '#components/questions/answer-fields.tsx'
import { CheckVerdict } from './check-verdict.tsx'
import { Stem } from '#components/questions/stem.tsx'

type Props = {
  materialId: string
  page: number
  conceptId: string | null
  onCite: (citation: NonNullable<Feedback['citation']>) => void
}

/** One unaided question on what was explained. The key is not in the browser until the answer is. */
export function CheckYourself({ materialId, page, conceptId, onCite }: Props) {
  const [check, setCheck] = useState<CheckQuestion | null | 'loading'>('loading')
  const [response, setResponse] = useState<Response | null>(null)
  const [feedback, setFeedback] = useState<Feedback | null>(null)
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  useEffect(() => {
    const stop = new AbortController()
    const query = new URLSearchParams({ materialId, page: String(page), ...(conceptId && { conceptId }) })
    fetchJson<{ check: CheckQuestion | null }>(`/api/check?${query}`, { signal: stop.signal })
      .then((answer) => setCheck(answer.check))
      // Without its question the explanation is still whole.
      .catch(() => !stop.signal.aborted && setCheck(null))
    return () => stop.abort()
  }, [materialId, page, conceptId])

  if (check === 'loading') {
    return (
      <div className="reader-block reader-lines" role="status" aria-label="Looking for a question">
        <Skeleton width="30%" />
        <Skeleton width="94%" />
        <Skeleton width="60%" />
      </div>
    )
  }
  if (!check) return null

  const send = async (given: Response | null) => {
    if (isSending) return
    setSending(true)
    setTrouble(null)
    try {
      const json = { questionId: check.question.id, response: given }
      const acknowledgement = await fetchJson<CheckAcknowledgement>('/api/check', { json })
      if (given === null) setResponse(null)
      setFeedback(acknowledgement.feedback)
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setSending(false)
    }
  }
  return (
    <form
      className="reader-check reader-block"
      aria-labelledby="check"
      onSubmit={(event) => {
        event.preventDefault()
        if (response) void send(response)
      }}
    >
      <h3 className="reader-label" id="check">
        Check yourself
      </h3>
      <Stem className="q" text={check.question.stem} />
      <AnswerFields question={check.question} response={response} answer={setResponse} feedback={feedback} />
      {feedback ? (
        <CheckVerdict materialId={materialId} feedback={feedback} onCite={onCite} />
      ) : (
        <div className="acts">
          <Button type="submit" look="primary" aria-disabled={!response || isSending}>
            Check
          </Button>
          <Button look="plain" small aria-disabled={isSending} onClick={() => void send(null)}>
            I don’t know
          </Button>
        </div>
      )}
      {trouble && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
    </form>
  )
}
