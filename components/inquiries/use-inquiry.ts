'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { readNdjson } from '#components/explanations/ndjson.ts'
import { fetchOwn } from '#components/fetch-json.ts'
import type { InquiryLine, KeptInquiry } from '#lib/inquiries/view.ts'
import type { Scope } from '#lib/retrieval/schema.ts'
import { answerOf, beginAnswer, withLine } from './answer-state.ts'
import type { Answer } from './answer-state.ts'

type InquiryControl = {
  current: Answer | null
  /** No line has come for a while. */
  isSlow: boolean
  ask: (question: string) => void
  /** Shows one asked earlier, as it was answered then. */
  open: (kept: KeptInquiry) => void
  fail: (message: string) => void
}

const SLOW_MS = 5_000
const BROKEN_OFF = 'The answer broke off before its end. What is shown stands in your lecture; ask again to have the rest.'

/** Asks and collects the answer as it arrives. A new question ends the one under way. `onDone`: it is kept from here on. */
export function useInquiry(scope: Scope, pageNo: number | undefined, onDone: () => void): InquiryControl {
  const [current, setCurrent] = useState<Answer | null>(null)
  const [slow, setSlow] = useState<Answer | null>(null)
  const underway = useRef<AbortController>(undefined)
  const latest = useRef({ scope, pageNo, onDone })
  useEffect(() => {
    latest.current = { scope, pageNo, onDone }
  })
  useEffect(() => () => underway.current?.abort(), [])

  // Every line that comes makes another state of the answer, and starts the wait anew.
  useEffect(() => {
    if (current?.status !== 'asking') return
    const timer = setTimeout(() => setSlow(current), SLOW_MS)
    return () => clearTimeout(timer)
  }, [current])

  const ask = useCallback(async (question: string) => {
    underway.current?.abort()
    const controller = new AbortController()
    underway.current = controller
    const { signal } = controller
    // Only the question that is still wanted may change what is shown.
    const add = (line: InquiryLine) => {
      if (!signal.aborted) setCurrent((known) => known && withLine(known, line))
    }
    setCurrent(beginAnswer(question))
    try {
      const { scope, pageNo } = latest.current
      const place = 'materialId' in scope && pageNo ? { ...scope, pageNo } : scope
      const response = await fetchOwn('/api/inquiries', { json: { ...place, text: question }, signal })
      let isWhole = false
      if (response.body) {
        for await (const value of readNdjson(response.body)) {
          const line = value as InquiryLine
          isWhole ||= line.type === 'done' || line.type === 'consent' || line.type === 'failed'
          add(line)
          if (line.type === 'done' && !signal.aborted) latest.current.onDone()
        }
      }
      if (!isWhole) throw new Error(BROKEN_OFF)
    } catch (error) {
      add({ type: 'failed', message: error instanceof SyntaxError ? BROKEN_OFF : (error as Error).message })
    }
  }, [])

  const open = useCallback((kept: KeptInquiry) => {
    underway.current?.abort()
    setCurrent(answerOf(kept))
  }, [])
  const fail = useCallback((message: string) => setCurrent((known) => known && withLine(known, { type: 'failed', message })), [])

  return { current, isSlow: current !== null && slow === current, ask, open, fail }
}
