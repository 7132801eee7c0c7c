'use client'

import { Suspense, lazy } from 'react'
import type { ReaderSentence } from '#lib/materials/reader/view.ts'
import { coveredBy } from './washed.tsx'
import type { Marks } from './washed.tsx'

const Listing = lazy(() => import('#components/rich-text/listing.tsx'))

type Props = { language: string | null; isOutput: boolean; items: ReaderSentence[][] } & Marks

/** A listing, its parts told apart where its language is known; what the code printed stands apart from it. */
export function TextCode({ language, isOutput, items, range, tapped }: Props) {
  return (
    <pre className={isOutput ? 'text-output' : 'text-code'} dir="ltr" aria-label={isOutput ? 'Output' : undefined}>
      {items.flat().map((sentence, index) => {
        const text = sentence.text ?? ''
        const code = language ? <Suspense fallback={text}><Listing text={text} language={language} /></Suspense> : text
        return (
          <span key={sentence.id} data-sentence={sentence.id} className={tapped.includes(sentence.id) ? 'hl' : undefined}>
            {index > 0 && '\n'}
            {coveredBy(sentence, text, range) ? <mark aria-current="true" data-passage>{code}</mark> : code}
          </span>
        )
      })}
    </pre>
  )
}
