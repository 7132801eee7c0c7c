import { useCallback, useEffect, useRef, useState } from 'react'
import type { SavedAnswer, Sitting } from '#lib/exams/view.ts'
import type { Response } from '#lib/questions/schema.ts'
import { mergeAnswers, nextRevision } from './merge-answers.ts'
import type { Answers } from './merge-answers.ts'
import { createSaveQueue } from './save-queue.ts'
import type { SaveQueue, SaveStatus } from './save-queue.ts'
import { sendAnswer } from './send-answer.ts'

/** A typed answer is saved when the hands rest this long. */
const PAUSE_MS = 700

/** A hand-in waits this long for answers on their way. */
const SETTLE_MS = 15_000

const isText = (response: Response | null | undefined): boolean => Boolean(response && 'text' in response)

const schedule = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** The answers of a sitting as the student sees them: changed at once, saved behind that. */
export function useAnswers(sitting: Sitting, serverNow: () => number, onClosed: () => void) {
  const [answers, setAnswers] = useState<Answers>(() => new Map(sitting.items.map((item) => [item.itemId, item])))
  const [status, setStatus] = useState<SaveStatus>({ kind: 'idle' })
  const latest = useRef(answers)
  const queue = useRef<SaveQueue | null>(null)
  const typing = useRef<{ itemId: string; stop: () => void } | null>(null)
  const closed = useRef(onClosed)
  useEffect(() => {
    closed.current = onClosed
  })

  const adopt = useCallback((theirs: readonly SavedAnswer[]) => {
    latest.current = mergeAnswers(latest.current, theirs)
    setAnswers(latest.current)
  }, [])

  const send = useCallback((itemId: string) => {
    const answer = latest.current.get(itemId)
    if (typing.current?.itemId === itemId) typing.current.stop()
    if (typing.current?.itemId === itemId) typing.current = null
    if (answer) queue.current?.save(itemId, { response: answer.response, flagged: answer.flagged, revision: answer.revision })
  }, [])

  /** Saves what is being typed without waiting for a pause. */
  const finishTyping = useCallback(() => {
    if (typing.current) send(typing.current.itemId)
  }, [send])

  const change = useCallback(
    (itemId: string, part: Partial<Pick<SavedAnswer, 'response' | 'flagged'>>) => {
      const before = latest.current.get(itemId)
      if (!before) return
      const revision = nextRevision(before.revision, Date.parse(sitting.startedAt), serverNow())
      latest.current = new Map([...latest.current, [itemId, { ...before, ...part, revision }]])
      setAnswers(latest.current)
      const isTyping = isText(part.response) || (part.response === null && isText(before.response))
      if (typing.current) typing.current.stop()
      if (typing.current && typing.current.itemId !== itemId) send(typing.current.itemId)
      typing.current = isTyping ? { itemId, stop: schedule(() => send(itemId), PAUSE_MS) } : null
      if (isTyping) setStatus({ kind: 'saving' })
      else send(itemId)
    },
    [send, serverNow, sitting.startedAt],
  )

  useEffect(() => {
    const made = createSaveQueue({
      send: (itemId, input, last) => sendAnswer(sitting.attemptId, itemId, input, last),
      onStatus: setStatus,
      onNewer: (answer) => adopt([answer]),
      onClosed: () => closed.current(),
      schedule,
    })
    queue.current = made
    const leave = () => {
      finishTyping()
      made.flush(true)
    }
    const comeBack = () => made.flush()
    const warn = (event: BeforeUnloadEvent) => made.hasUnsaved() && event.preventDefault()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', comeBack)
    window.addEventListener('beforeunload', warn)
    return () => {
      leave()
      made.stop()
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', comeBack)
      window.removeEventListener('beforeunload', warn)
    }
  }, [sitting.attemptId, adopt, finishTyping])

  /** Sends what waits and gives it a moment to arrive. */
  const settle = useCallback(async () => {
    finishTyping()
    await queue.current?.settled(SETTLE_MS)
    return !queue.current?.hasUnsaved()
  }, [finishTyping])

  return { answers, status, change, adopt, finishTyping, settle }
}
