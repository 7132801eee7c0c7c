'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from '#components/ui/toast.tsx'
import { makeEditAction, withdrawEditAction } from '#lib/concepts/actions.ts'
import type { ConceptOperation } from '#lib/concepts/schema.ts'

const UNREACHABLE = 'Reprise could not be reached. Nothing was changed. Check the connection and try again.'

/** Changes the concepts of a course: says so with Undo, and draws the page again. */
export function useConceptEdit(courseId: string) {
  const router = useRouter()
  const toast = useToast()
  const [pending, setPending] = useState(false)

  async function withdraw(editId: string): Promise<void> {
    setPending(true)
    const answer = await withdrawEditAction({ editId }).catch(() => null)
    setPending(false)
    toast({ text: answer === null ? UNREACHABLE : answer.ok ? 'Taken back' : answer.error.message })
    router.refresh()
  }

  /** @returns what went wrong, in a sentence; null when it is done */
  async function edit(operation: ConceptOperation, text: string): Promise<string | null> {
    setPending(true)
    const answer = await makeEditAction({ courseId, operation }).catch(() => null)
    setPending(false)
    if (!answer) return UNREACHABLE
    if (!answer.ok) return answer.error.message
    const { editId } = answer.data
    toast({ text, ...(editId ? { undo: () => withdraw(editId) } : {}) })
    router.refresh()
    return null
  }

  /** Where no dialog is open to tell a failure in. */
  async function editAtOnce(operation: ConceptOperation, text: string): Promise<void> {
    const problem = await edit(operation, text)
    if (problem) toast({ text: problem })
  }

  return { pending, edit, editAtOnce, withdraw }
}
