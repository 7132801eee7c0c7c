'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { fetchOwn } from '#components/fetch-json.ts'
import type { Element, FollowUp, Language, Style } from '#lib/explanations/schema.ts'
import type { ExplanationLine } from '#lib/explanations/view.ts'
import type { ExplainTarget, KeptExplanation } from './kept.ts'
import { readNdjson } from './ndjson.ts'

/** How it is to be explained. */
export type Manner = { style: Style; language: Language }

export type Explanation = Manner & {
  target: ExplainTarget
  /** What it follows up: shown under that one. */
  followUp: FollowUp | null
  elements: Element[]
  status: 'writing' | 'done' | 'failed'
  /** A sentence for people when it failed. */
  message: string | null
  /** Who wrote it; null until that is known. */
  engine: string | null
  /** The row it is kept in: what can be followed up. */
  id: string | null
  /** What was taken into account of this student. */
  personal: string | null
  /** Why another engine answered, or why the rest is missing. */
  notice: string | null
  /** Claims written and not yet checked, or checked and not yet shown. */
  checking: number
  withheld: number
}

export type ExplanationControl = {
  /** What was asked for, and what followed it up, oldest first. Empty: nothing is open. */
  shown: Explanation[]
  /** One asked for before comes from the store at once, and counts as opened again. */
  explain: (target: ExplainTarget, manner: Manner) => void
  followUp: (kind: FollowUp['kind']) => void
  close: () => void
}

const BROKEN_OFF = 'The explanation broke off before its end. What is shown is proved; ask for it again to have the rest.'

const BEGUN = {
  elements: [], status: 'writing', message: null, engine: null, id: null, personal: null, notice: null, checking: 0, withheld: 0,
} satisfies Partial<Explanation>

/** What a line of the stream changes. @throws Error with a sentence for people when it says that it failed */
function apply(line: ExplanationLine, known: Explanation): Partial<Explanation> {
  switch (line.type) {
    case 'begin':
      // What a model had begun is told anew by the engine that takes over.
      return { engine: line.engine, style: line.style, personal: line.personal, notice: line.notice, elements: [], checking: 0 }
    case 'element':
      return { elements: [...known.elements, line.element] }
    case 'checking':
      return { checking: line.claims }
    case 'done':
      return { status: 'done', engine: line.engine, id: line.id, withheld: line.withheld, notice: line.notice ?? known.notice }
    case 'failed':
      throw new Error(line.message)
  }
}

/** Asks for explanations and collects their sentences as they arrive. A new request ends the one under way. */
export function useExplanation(materialId: string, onKept: (kept: KeptExplanation) => void): ExplanationControl {
  const [shown, setShown] = useState<Explanation[]>([])
  const underway = useRef<AbortController>(undefined)
  const keep = useRef(onKept)
  useEffect(() => {
    keep.current = onKept
  })
  useEffect(() => () => underway.current?.abort(), [])

  const ask = useCallback(
    async (target: ExplainTarget, { style, language }: Manner, followUp: FollowUp | null) => {
      underway.current?.abort()
      const { signal } = (underway.current = new AbortController())
      let now: Explanation = { ...BEGUN, target, style, language, followUp }
      setShown((known) => (followUp ? [...known, now] : [now]))
      // Only the request that is still wanted may change what is shown.
      const change = (part: Partial<Explanation>) => {
        now = { ...now, ...part }
        if (!signal.aborted) setShown((known) => [...known.slice(0, -1), now])
      }
      try {
        const json = { materialId, target: target.target, style, language, ...(followUp && { followUp }) }
        const response = await fetchOwn('/api/explanations', { json, signal })
        if (response.body) for await (const line of readNdjson(response.body)) change(apply(line as ExplanationLine, now))
        if (now.status !== 'done') throw new Error(BROKEN_OFF)
        if (now.id && now.engine && !followUp && !signal.aborted) {
          keep.current({ ...target, id: now.id, style: now.style, language, engine: now.engine })
        }
      } catch (error) {
        change({ status: 'failed', message: (error as Error).message })
      }
    },
    [materialId],
  )

  const explain = useCallback((target: ExplainTarget, manner: Manner) => void ask(target, manner, null), [ask])
  const last = shown.at(-1)
  const followUp = (kind: FollowUp['kind']) => {
    if (last?.id) void ask(last.target, last, { of: last.id, kind })
  }
  const close = useCallback(() => {
    underway.current?.abort()
    setShown([])
  }, [])

  return { shown, explain, followUp, close }
}
