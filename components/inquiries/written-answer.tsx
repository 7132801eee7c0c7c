'use client'

import { useRouter } from 'next/navigation'
import { CitationMark } from '#components/explanations/citation-mark.tsx'
import { QuotePopovers } from '#components/explanations/quote-popover.tsx'
import type { AnswerElement } from '#lib/inquiries/schema.ts'
import { groupByMaterial } from './answer-state.ts'
import { placeHref } from './place-href.ts'

type Props = {
  elements: AnswerElement[]
  /** Of a course: each part names its lecture. */
  namesLectures: boolean
  /** A place was opened. */
  onLeave: () => void
}

/** A model's sentences, each with the page that proves it. */
export function WrittenAnswer({ elements, namesLectures, onLeave }: Props) {
  const router = useRouter()
  return groupByMaterial(elements).map(({ material, elements: own }, at) => (
    // Sentences are only ever added at the end.
    // oxlint-disable-next-line react/no-array-index-key
    <QuotePopovers key={at} materialTitle={material.title}>
      <div className="ask-written">
        {namesLectures && <p className="meta">{material.title}</p>}
        <p className="read">
          {own.map(({ text, citation, isDoubleChecked }, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={index}>
              {text}
              {citation && (
                <CitationMark
                  page={citation.page} sentenceId={citation.sentenceId} quote={citation.quote} href={placeHref(material.id, citation)} isCurrent={false}
                  onOpen={() => {
                    onLeave()
                    router.push(placeHref(material.id, citation))
                  }}
                />
              )}
              {isDoubleChecked === false && <span className="ask-unchecked"> (not double-checked)</span>}{' '}
            </span>
          ))}
        </p>
      </div>
    </QuotePopovers>
  ))
}
