'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { useToast } from '#components/ui/toast.tsx'
import { undoDecisionAction } from '#lib/questions/review/actions.ts'
import type { Decision, ReviewItem, ReviewList } from '#lib/questions/review/view.ts'
import { reviewHref } from './review-href.ts'

type Answer = { ok: true; data: Decision } | { ok: false; error: { message: string } }

const LOST = 'The server did not answer. Nothing was decided. Try again.'

/** Deciding and moving through the queue. After a decision the next question comes; the last decision can be taken back. */
export function useReview(list: ReviewList, item: ReviewItem) {
  const router = useRouter()
  const toast = useToast()
  const [isMoving, startTransition] = useTransition()
  const [isBusy, setBusy] = useState(false)
  // A key pressed twice before the page is drawn again must not decide the next question.
  const busy = useRef(false)
  const [last, setLast] = useState<Decision | null>(null)
  const at = list.lines.findIndex(({ id }) => id === item.id)
  const next = list.lines[at + 1]?.id ?? null
  const previous = list.lines[at - 1]?.id ?? null
  const go = (questionId: string | null) => {
    if (questionId) startTransition(() => router.push(reviewHref(list, questionId), { scroll: false }))
  }
  const show = (questionId: string | null) =>
    startTransition(() => {
      router.replace(reviewHref(list, questionId ?? undefined), { scroll: false })
      router.refresh()
    })

  const once = async (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    setBusy(true)
    try {
      await work()
    } catch {
      toast({ text: LOST })
    } finally {
      busy.current = false
      setBusy(false)
    }
  }
  const undo = (decision: Decision) =>
    once(async () => {
      const answer = await undoDecisionAction(decision)
      if (!answer.ok) return toast({ text: answer.error.message })
      setLast(null)
      toast({ text: 'Taken back' })
      show(answer.data.questionId)
    })
  /** `said`: "Approved". What was decided leaves the queue; the one after it is shown, at its end the first. */
  const decided = (decision: Decision, said: string) => {
    setLast(decision)
    toast({ text: said, undo: () => undo(decision) })
    show(next ?? previous)
  }
  const decide = (said: string, send: () => Promise<Answer>) =>
    once(async () => {
      const answer = await send()
      if (answer.ok) decided(answer.data, said)
      else toast({ text: answer.error.message })
    })
  return {
    decide, decided, isBusy: isBusy || isMoving,
    next: next ? () => go(next) : undefined, previous: previous ? () => go(previous) : undefined,
    undo: last ? () => void undo(last) : undefined,
  }
}
