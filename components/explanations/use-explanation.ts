'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { fetchOwn } from '#components/fetch-json.ts'
import type { Element, Style } from '#lib/explanations/schema.ts'
import type { ExplanationLine } from '#lib/explanations/view.ts'
import type { KeptExplanation } from './kept.ts'
import { readNdjson } from './ndjson.ts'

/** What is explained: the page (`conceptId` null) or one of its concepts, asked for on that page. */
export type ExplainTarget = { page: number; conceptId: string | null; name: string }

export type Explanation = {
  target: ExplainTarget
  style: Style
  elements: Element[]
  status: 'writing' | 'done' | 'failed'
  /** A sentence for people when it failed. */
  message: string | null
  /** Who wrote it; null until that is known. */
  engine: string | null
}

export type ExplanationControl = {
  current: Explanation | null
  /** One asked for before comes from the store at once, and counts as opened again. */
  explain: (target: ExplainTarget, style: Style) => void
  close: () => void
}

const BROKEN_OFF = 'The explanation broke off before its end. What is shown is proved; ask for it again to have the rest.'

/** Asks for explanations and collects their sentences as they arrive. A new request ends the one under way. */
export function useExplanation(materialId: string, onKept: (kept: KeptExplanation) => void): ExplanationControl {
  const [current, setCurrent] = useState<Explanation | null>(null)
  const underway = useRef<AbortController>(undefined)
  const keep = useRef(onKept)
  useEffect(() => {
    keep.current = onKept
  })
  useEffect(() => () => underway.current?.abort(), [])

  const begin = useCallback((target: ExplainTarget, style: Style) => {
    underway.current?.abort()
    const controller = new AbortController()
    underway.current = controller
    setCurrent({ target, style, elements: [], status: 'writing', message: null, engine: null })
    // Only the request that is still wanted may change what is shown.
    const change = (part: (known: Explanation) => Partial<Explanation>) => {
      if (!controller.signal.aborted) setCurrent((known) => known && { ...known, ...part(known) })
    }
    return { signal: controller.signal, change }
  }, [])

  const explain = useCallback(
    async (target: ExplainTarget, style: Style) => {
      const { signal, change } = begin(target, style)
      try {
        const { page, conceptId } = target
        const wanted = conceptId ? { kind: 'concept', conceptId, page } : { kind: 'page', page }
        const response = await fetchOwn('/api/explanations', { json: { materialId, target: wanted, style }, signal })
        let isWhole = false
        if (response.body) {
          for await (const value of readNdjson(response.body)) {
            const line = value as ExplanationLine
            if (line.type === 'element') change(({ elements }) => ({ elements: [...elements, line.element] }))
            else if (line.type === 'done') {
              isWhole = true
              change(() => ({ status: 'done', engine: line.engine }))
              const name = conceptId ? target.name : `Page ${page}`
              if (line.id && !signal.aborted) keep.current({ id: line.id, page, conceptId, name, style, engine: line.engine })
            } else throw new Error(line.message)
          }
        }
        if (!isWhole) throw new Error(BROKEN_OFF)
      } catch (error) {
        change(() => ({ status: 'failed', message: (error as Error).message }))
      }
    },
    [begin, materialId],
  )

  const close = useCallback(() => {
    underway.current?.abort()
    setCurrent(null)
  }, [])

  return { current, explain, close }
}
