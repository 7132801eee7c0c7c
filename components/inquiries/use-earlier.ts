'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import { deleteInquiryAction } from '#lib/inquiries/actions.ts'
import type { KeptInquiry } from '#lib/inquiries/view.ts'
import type { Scope } from '#lib/retrieval/schema.ts'

type EarlierControl = {
  /** Null while they are loaded. */
  earlier: KeptInquiry[] | null
  /** A sentence for people. */
  trouble: string | null
  reload: () => void
  remove: (id: string) => Promise<void>
}

const UNREACHABLE = 'Reprise could not be reached. Nothing was deleted. Check the connection and try again.'

/** Questions asked earlier, loaded when they are first wanted. */
export function useEarlier(scope: Scope, isWanted: boolean): EarlierControl {
  const [earlier, setEarlier] = useState<KeptInquiry[] | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const loading = useRef<AbortController>(undefined)
  const query = new URLSearchParams(scope).toString()

  const reload = useCallback(() => {
    loading.current?.abort()
    const controller = new AbortController()
    loading.current = controller
    const { signal } = controller
    fetchJson<{ inquiries: KeptInquiry[] }>(`/api/inquiries?${query}`, { signal })
      .then(({ inquiries }) => {
        setEarlier(inquiries)
        setTrouble(null)
      })
      .catch((error: Error) => !signal.aborted && setTrouble(error.message))
  }, [query])
  useEffect(() => {
    if (isWanted) reload()
    return () => loading.current?.abort()
  }, [isWanted, reload])

  const remove = useCallback(async (inquiryId: string) => {
    try {
      const answer = await deleteInquiryAction({ inquiryId })
      // One that is gone already is gone.
      if (!answer.ok && answer.error.code !== 'not-found') return setTrouble(answer.error.message)
      setTrouble(null)
      setEarlier((known) => known && known.filter(({ id }) => id !== inquiryId))
    } catch {
      setTrouble(UNREACHABLE)
    }
  }, [])
  return { earlier, trouble, reload, remove }
}
