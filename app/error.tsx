'use client'

import { Button } from '#components/ui/button.tsx'
import { MessagePage } from '#components/layout/message-page.tsx'

/** What nobody foresaw. The log has the rest, under the reference. */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <MessagePage
      title="That did not work"
      action={
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      Something went wrong on our side. What you saved before is safe.{error.digest && ` Reference: ${error.digest}`}
    </MessagePage>
  )
}
