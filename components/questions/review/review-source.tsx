'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRef, useState } from 'react'
import { PageWash } from '#components/reader/page-wash.tsx'
import { PHONE, useMedia } from '#components/reader/use-media.ts'
import { useSize } from '#components/reader/use-size.ts'
import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { Passage } from '#components/ui/passage.tsx'
import type { ReviewItem, ReviewSource as Source } from '#lib/questions/review/view.ts'

const PdfPage = dynamic(() => import('#components/reader/pdf-page.tsx'), { ssr: false, loading: () => null })

/** Of a page whose size nobody told: A4. */
const A4 = { width: 595, height: 842 }

type Props = { source: Source; fileUrl: string; page: number }

/** The page itself, as wide as there is room, the quote washed where it stands on it. */
function WholePage({ source, fileUrl, page }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const { width: across, height: down } = source.paper ?? A4
  const width = size?.width ?? 0
  const height = Math.round((width * down) / across)
  return (
    <div ref={frame} className="lecture lecture--page" style={{ aspectRatio: `${across} / ${down}` }}>
      {width > 0 && <PdfPage fileUrl={fileUrl} page={page} width={width} height={height} />}
      <PageWash boxes={source.boxes.filter((box) => box.page === page)} />
    </div>
  )
}

/** Beside the question: the page its key rests on. On a phone, and of a text, the passage in words. */
export function ReviewSource({ item }: { item: ReviewItem }) {
  const { source, material } = item
  const isPhone = useMedia(PHONE)
  const [turned, setTurned] = useState({ of: item.id, by: 0 })
  if (turned.of !== item.id) setTurned({ of: item.id, by: 0 })
  if (!source) {
    return (
      <aside className="review-source" aria-label="Source page">
        <Note tone="attention" title="The quote is not on its page any more.">
          The lecture was read again since, or another version of it was uploaded. Reject this question.
        </Note>
      </aside>
    )
  }
  const { fileUrl, pageCount, before, quote, after } = source
  const page = Math.min(pageCount, Math.max(1, source.page + (turned.of === item.id ? turned.by : 0)))
  const turn = (by: number) => setTurned({ of: item.id, by: page + by - source.page })
  const showsPage = fileUrl !== null && !isPhone
  return (
    <aside className="review-source" aria-label="Source page">
      <div className="review-caption">
        <span className="meta num">
          {material.title}, page {page} of {pageCount}
        </span>
        {showsPage ? (
          <span className="review-turn">
            <Button look="plain" small iconOnly aria-label="Previous page" disabled={page <= 1} onClick={() => turn(-1)}>
              <ChevronLeft className="icon" />
            </Button>
            <Button look="plain" small iconOnly aria-label="Next page" disabled={page >= pageCount} onClick={() => turn(1)}>
              <ChevronRight className="icon" />
            </Button>
          </span>
        ) : (
          <Link className="meta" href={`/materials/${material.id}?page=${source.page}`} prefetch={false}>
            Open the page
          </Link>
        )}
      </div>
      {showsPage ? <WholePage source={source} fileUrl={fileUrl} page={page} /> : <Passage before={before} quote={quote} after={after} />}
    </aside>
  )
}
