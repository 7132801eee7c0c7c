import Link from 'next/link'
import { PageStrip } from '#components/reader/page-strip.tsx'
import { Passage } from '#components/ui/passage.tsx'
import type { ShownCitation } from '#lib/exams/view.ts'
import { placeName } from '#lib/materials/place-view.ts'

const pageHref = ({ materialId, page, sentenceId }: Pick<ShownCitation, 'materialId' | 'page' | 'sentenceId'>) =>
  `/materials/${materialId}?page=${page}&sentence=${encodeURIComponent(sentenceId)}`

/** The passage itself: a strip of the page where there is one, else (and on a phone) its words. */
export function SourceProof({ citation }: { citation: ShownCitation }) {
  const { fileUrl, boxes, page, before, quote, after, materialTitle } = citation
  const hasStrip = fileUrl !== null && boxes.length > 0
  return (
    <div className="proof" data-strip={hasStrip || undefined}>
      {hasStrip && (
        <PageStrip
          fileUrl={fileUrl}
          page={page}
          boxes={boxes}
          alt={`Page ${page} of the lecture, with this highlighted: ${quote}`}
          fallback={<Passage className="proof-wide" before={before} quote={quote} after={after} />}
        />
      )}
      <Passage className={hasStrip ? 'proof-phone' : undefined} before={before} quote={quote} after={after} />
      <p className="proof-line">
        <span className="meta num">
          {materialTitle}, {placeName(citation)}. Found word for word
        </span>
        <Link className="meta" href={pageHref(citation)} prefetch={false}>
          Open the page
        </Link>
      </p>
    </div>
  )
}
