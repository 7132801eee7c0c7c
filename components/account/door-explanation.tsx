'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Passage } from '#components/ui/passage.tsx'
import { CitedText } from './cited-text.tsx'
import type { CitedSentence } from './cited-sentence.ts'

export type DoorExplanationProps = { materialTitle: string; styleName: string; sentences: CitedSentence[] }

/** A short explanation; a mark unfolds its passage below. */
export function DoorExplanation({ materialTitle, styleName, sentences }: DoorExplanationProps) {
  const [open, setOpen] = useState<number | null>(null)
  const shown = open === null ? undefined : sentences[open]
  return (
    <div className="card door-says">
      <span className="label">{styleName}</span>
      <CitedText sentences={sentences} current={open} choose={(index) => setOpen(index === open ? null : index)} />
      <div aria-live="polite">
        {shown && (
          <div className="door-unfolded">
            <Passage before={shown.before} quote={shown.quote} after={shown.after} />
            <p className="meta">
              <span>
                {materialTitle}, page {shown.page}
              </span>
              {shown.href && <Link href={shown.href}>Open the page</Link>}
            </p>
          </div>
        )}
      </div>
    </div>
  )
}
