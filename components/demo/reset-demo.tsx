'use client'

import { RotateCcw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { resetDemoClassAction } from '#lib/demo/actions.ts'
import { RESET_WORDS } from '#lib/demo/schema.ts'

/** Back to how the demo class began. */
export function ResetDemo() {
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string>()
  const reset = async () => {
    setPending(true)
    const result = await resetDemoClassAction({})
    setPending(false)
    if (!result.ok) return setError(result.error.message)
    setOpen(false)
    toast({ text: RESET_WORDS })
    router.push('/courses')
    router.refresh()
  }
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        <RotateCcw className="icon" />
        Reset the demo class
      </Button>
      <ConfirmDialog
        open={open} onOpenChange={setOpen} title="Reset the demo class?" confirm="Reset it" cancel="Keep it as it is" look="danger"
        pending={pending} error={error} onConfirm={() => void reset()}
      >
        What anybody changed in it goes: approvals, uploads, exams, people who joined. Its two lectures and twelve students come back.
      </ConfirmDialog>
    </>
  )
}
