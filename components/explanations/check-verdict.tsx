'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { ResultBadge } from '#components/questions/result-badge.tsx'
import { WrittenBy } from '#components/questions/written-by.tsx'
import type { Feedback, Reason } from '#lib/exams/view.ts'
import { CitationMark } from './citation-mark.tsx'

type Props = {
  materialId: string
  feedback: Feedback
  onCite: (citation: NonNullable<Feedback['citation']>) => void
}

function Because({ reason }: { reason: Reason | null }) {
  return reason && <p>{reason.text}</p>
}

/** After the answer: right or wrong in a word, the key, why, where it stands, that it counted, and the next step. */
export function CheckVerdict({ materialId, feedback, onCite }: Props) {
  const { score, answer, remark, why, whyNot, citation, writtenBy, parts } = feedback
  const isRight = score !== null && score >= 1
  const verdict = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: what it led to takes the focus, is read out and scrolls into view.
  useEffect(() => verdict.current?.focus(), [])
  return (
    <div className="verdict" ref={verdict} tabIndex={-1} role="group" aria-label="What your answer was">
      <ResultBadge feedback={feedback} />
      {!isRight && !parts && (
        <p>
          The key is <strong>{answer}</strong>.
        </p>
      )}
      {remark && <p>{remark}</p>}
      <Because reason={whyNot} />
      <p>
        {why ? why.text : citation?.quote}{' '}
        {citation && (
          <CitationMark
            page={citation.page}
            sentenceId={citation.sentenceId}
            quote={citation.quote}
            href={`?page=${citation.page}&sentence=${encodeURIComponent(citation.sentenceId)}`}
            isCurrent={false}
            onOpen={() => onCite(citation)}
          />
        )}
      </p>
      <WrittenBy model={writtenBy} solvedBy={feedback.solvedBy} />
      <p className="meta">
        Counted in your progress.{' '}
        <Link href={`/exams/new?material=${materialId}`} prefetch={false}>
          Practice exam on this lecture
        </Link>
      </p>
    </div>
  )
}
