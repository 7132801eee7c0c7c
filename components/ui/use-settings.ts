'use client'

import { useRouter } from 'next/navigation'
import { useOptimistic, useTransition } from 'react'
import { useToast } from './toast.tsx'

type Answer = { ok: true } | { ok: false; error: { message: string } }

const NOT_SAVED = 'This could not be saved. Nothing was changed. Try again.'

/**
 * Settings that are saved as they are chosen: shown at once, sent, and the page is drawn again.
 * @param send gets what was changed, and all of them as they are then
 * @param said when it is saved; null where everybody sees it
 */
export function useSettings<T extends object>(
  settings: T,
  send: (change: Partial<T>, all: T) => Promise<Answer>,
  said: string | null = 'Saved',
) {
  const router = useRouter()
  const toast = useToast()
  const [, startTransition] = useTransition()
  const [shown, show] = useOptimistic(settings)
  const set = (change: Partial<T>) =>
    startTransition(async () => {
      const all = { ...shown, ...change }
      show(all)
      const answer = await send(change, all).catch(() => null)
      const text = answer?.ok ? said : (answer?.error.message ?? NOT_SAVED)
      if (text) toast({ text })
      router.refresh()
    })
  return { shown, set }
}
