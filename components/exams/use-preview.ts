import { useEffect, useState } from 'react'
import type { previewBlueprintAction } from '#lib/exams/actions.ts'
import type { BlueprintInput } from '#lib/exams/schema.ts'
import type { Preview } from '#lib/exams/view.ts'

type Asked = Pick<BlueprintInput, 'topics' | 'types' | 'number'>

/** Asks the server what stands; stays the same function from one drawing to the next. */
export type AskPreview = (asked: Asked) => ReturnType<typeof previewBlueprintAction>

/** `isOld`: counted for an earlier choice, shown until the new count is there. */
export type PreviewState =
  { kind: 'none' } | { kind: 'counting' } | { kind: 'preview'; preview: Preview; isOld: boolean } | { kind: 'error'; message: string }

type Counted = { key: string; state: PreviewState }

const PAUSE_MS = 300

/** How many questions stand for what is chosen, asked of the server after each pause. */
export function usePreview(asked: Asked, askPreview: AskPreview): PreviewState {
  const [counted, setCounted] = useState<Counted | null>(null)
  const isEmpty = asked.topics.length === 0 || asked.types.length === 0
  const key = JSON.stringify(asked)

  useEffect(() => {
    if (isEmpty) return
    let isOver = false
    const timer = setTimeout(async () => {
      const result = await askPreview(JSON.parse(key) as Asked).catch(() => null)
      if (isOver) return
      const message = result && !result.ok ? result.error.message : 'Reprise could not be reached. Nothing is lost; try again in a moment.'
      setCounted({ key, state: result?.ok ? { kind: 'preview', preview: result.data, isOld: false } : { kind: 'error', message } })
    }, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [key, isEmpty, askPreview])

  if (isEmpty) return { kind: 'none' }
  if (counted?.key === key) return counted.state
  return counted?.state.kind === 'preview' ? { ...counted.state, isOld: true } : { kind: 'counting' }
}
