'use client'

import { useCallback, useEffect, useState } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import type { PageConcept } from '#lib/concepts/view.ts'
import type { ReaderPage } from '#lib/materials/reader/view.ts'

export type PageContent = { page: ReaderPage; concepts: PageConcept[] }

/** `unread` will open by itself; `failed` says why and waits for a retry. */
export type PageState =
  | { status: 'ready'; content: PageContent }
  | { status: 'loading' }
  | { status: 'unread' }
  | { status: 'failed'; message: string }

type Options = {
  materialId: string
  /** The page in view. */
  page: number
  pagesRead: number
  /** Analysed to the end: what was fetched before that may lack concepts and is fetched once more. */
  isSettled: boolean
  initial: PageContent | null
}

type Kept = { content: PageContent; settled: boolean }
type Answer = { page: ReaderPage | null; concepts: PageConcept[] }

/** The content of the page in view, and of the next one before it is asked for. Pages are kept once fetched. */
export function usePageContent({ materialId, page, pagesRead, isSettled, initial }: Options): PageState & { retry: () => void } {
  const [pages, setPages] = useState<Record<number, Kept>>(() =>
    initial ? { [initial.page.number]: { content: initial, settled: isSettled } } : {},
  )
  const [failure, setFailure] = useState<{ page: number; message: string } | null>(null)

  const isMissing = (number: number) => {
    const kept = pages[number]
    return number <= pagesRead && (!kept || (isSettled && !kept.settled))
  }
  const missing = isMissing(page) ? page : isMissing(page + 1) ? page + 1 : null
  const wanted = failure?.page === missing ? null : missing

  useEffect(() => {
    if (wanted === null) return
    // What arrives after the page was turned is kept all the same.
    fetchJson<Answer>(`/api/materials/${materialId}/pages/${wanted}`).then(
      ({ page: content, concepts }) => {
        if (content) setPages((known) => ({ ...known, [wanted]: { content: { page: content, concepts }, settled: isSettled } }))
      },
      (error: Error) => setFailure({ page: wanted, message: error.message }),
    )
  }, [materialId, wanted, isSettled])

  const retry = useCallback(() => setFailure(null), [])
  const kept = pages[page]
  if (kept) return { status: 'ready', content: kept.content, retry }
  if (failure?.page === page) return { status: 'failed', message: failure.message, retry }
  return { status: page > pagesRead ? 'unread' : 'loading', retry }
}
