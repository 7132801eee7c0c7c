'use client'

import { lazy, Suspense } from 'react'
import { segmentsOf } from './segments.ts'

// Loaded where a formula or code is first shown: most explanations have neither.
const Formula = lazy(() => import('./formula.tsx'))
const Code = lazy(() => import('./code.tsx'))

/** A sentence with its formulas and code. Nothing else in it is markup. */
export function RichText({ text }: { text: string }) {
  const segments = segmentsOf(text)
  if (segments.length === 1 && segments[0]?.kind === 'words') return text
  return segments.map((segment, index) => {
    const key = `${index} ${segment.kind}`
    if (segment.kind === 'words') return <span key={key}>{segment.text}</span>
    return (
      <Suspense key={key} fallback={<code>{segment.text}</code>}>
        {segment.kind === 'formula' ? <Formula latex={segment.text} /> : <Code text={segment.text} />}
      </Suspense>
    )
  })
}
