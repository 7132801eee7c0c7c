'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'

/** The picture that was uploaded, as it is. What it says lies over it as text (recognised-text.tsx), so it has no words of its own. */
export function ImagePage({ source }: { source: string }) {
  const [attempt, setAttempt] = useState(0)
  const [isBroken, setBroken] = useState(false)
  if (isBroken) {
    return (
      <div className="reader-trouble" role="alert">
        <p>
          <strong>This picture could not be shown.</strong> Its text is safe, and you can still have it explained.
        </p>
        <Button
          small
          onClick={() => {
            setBroken(false)
            setAttempt((number) => number + 1)
          }}
        >
          Try again
        </Button>
      </div>
    )
  }
  // It is shown at the size of the page and served as it was uploaded: nothing for the image optimiser to do.
  // oxlint-disable-next-line nextjs/no-img-element
  return <img key={attempt} className="reader-picture" src={source} alt="" onError={() => setBroken(true)} />
}
