'use client'

import Link from 'next/link'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Passage } from '#components/ui/passage.tsx'
import { CitedText } from './cited-text.tsx'
import type { CitedSentence } from './cited-sentence.ts'

export type DoorProofProps = {
  materialTitle: string
  pageCount: number
  /** What this way of explaining is called: "The short version". */
  styleName: string
  sentences: CitedSentence[]
  /** The first sentence's place as a strip of its real page; without it, and on a phone, the passage as text. */
  strip?: ReactNode
}

/** The headline's proof: what is said, and above it where the lecture says so. */
export function DoorProof({ materialTitle, pageCount, styleName, sentences, strip }: DoorProofProps) {
  const [current, choose] = useState(0)
  const shown = sentences[current]
  if (!shown) return null
  const where = `${materialTitle}, page ${shown.page} of ${pageCount}`
  const hasStrip = strip && current === 0
  return (
    <figure className="door-proof">
      <div className="door-page" aria-live="polite">
        {hasStrip && <div className="door-strip">{strip}</div>}
        <Passage className={hasStrip ? 'door-small' : undefined} before={shown.before} quote={shown.quote} after={shown.after} />
      </div>
      <figcaption className="door-said">
        <div className="door-who">
          <span className="label">{styleName}</span>
          {shown.href ? (
            <Link className="small" href={shown.href}>
              {where}
            </Link>
          ) : (
            <span className="small">{where}</span>
          )}
        </div>
        <CitedText sentences={sentences} current={current} choose={choose} />
      </figcaption>
    </figure>
  )
}
