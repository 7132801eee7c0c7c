'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useToast } from '#components/ui/toast.tsx'

type Answer = { ok: true } | { ok: false; error: { message: string } }

const UNREACHABLE = 'Reprise could not be reached. Nothing was changed. Check the connection and try again.'

/** Runs a change, says how it went and draws the page again; `undo` takes it back the same way. */
export function useCourseChange() {
  const router = useRouter()
  const toast = useToast()
  const [pending, startTransition] = useTransition()
  const run = (send: () => Promise<Answer>, text: string, undo?: () => Promise<Answer>) =>
    startTransition(async () => {
      const answer = await send().catch(() => null)
      if (!answer) toast({ text: UNREACHABLE })
      else if (!answer.ok) toast({ text: answer.error.message })
      else toast({ text, undo: undo && (() => run(undo, 'Taken back')) })
      router.refresh()
    })
  return { pending, run }
}
