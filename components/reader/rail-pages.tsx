'use client'

import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import { followHere } from '#components/follow-here.ts'
import { timeLabel } from '#lib/materials/place-view.ts'
import type { OutlineEntry, ReaderMaterial, ReaderPage } from '#lib/materials/reader/view.ts'
import { headingsOfPages } from './outline-tree.ts'
import { PdfThumb } from './pdf-thumb.tsx'
import { SlideThumb } from './slide-thumb.tsx'
import { thumbFrame } from './thumb-frame.ts'
import type { Frame } from './thumb-frame.ts'
import { useSeen } from './use-seen.ts'

type Props = {
  material: ReaderMaterial
  outline: OutlineEntry[]
  /** How many there are, and how many of them can be opened. */
  count: number
  pagesRead: number
  page: number
  /** The page that is shown, once it is known: all frames take its proportions. */
  shown: ReaderPage | null
  open: (page: number) => void
}

type Sheet = { material: ReaderMaterial; number: number; frame: Frame }

function Thumb({ material, number, frame }: Sheet) {
  if (material.kind === 'SLIDES') return <SlideThumb material={material} number={number} {...frame} />
  if (material.kind === 'PDF') return material.fileUrl && <PdfThumb fileUrl={material.fileUrl} page={number} {...frame} />
  // The very picture that is shown beside it: nothing for the image optimiser to do.
  // oxlint-disable-next-line nextjs/no-img-element
  return material.mediaUrl && <img src={material.mediaUrl} alt="" />
}

type ItemProps = Sheet & {
  heading: OutlineEntry | null
  isCurrent: boolean
  isUnread: boolean
  isSeen: boolean
  open: (page: number) => void
}

/** One page: drawn small, or by its first heading where it is text, which looks the same on every page. */
const Item = memo(function Item({ material, number, frame, heading, isCurrent, isUnread, isSeen, open }: ItemProps) {
  const isText = material.kind === 'TEXT'
  const begins = heading?.page === number
  return (
    <li>
      <a
        href={`?page=${number}`} aria-current={isCurrent ? 'page' : undefined} data-unread={isUnread || undefined}
        title={isText ? undefined : heading?.title} onClick={(event) => followHere(event, () => open(number))}
      >
        <span className="num">
          <span className="vh">Page </span>
          {number}
          {isUnread && <span className="vh">, not read yet</span>}
        </span>
        {isText ? (
          heading && (
            <span
              className={heading.startsAt === null ? 'rail-title' : 'num'} data-continued={begins ? undefined : true}
              lang={material.language} dir="auto"
            >
              <span className="vh">, </span>
              {heading.startsAt === null ? heading.title : timeLabel(heading.startsAt)}
            </span>
          )
        ) : (
          <div className="lecture thumb" aria-hidden="true">
            {isSeen && !isUnread && <Thumb material={material} number={number} frame={frame} />}
          </div>
        )}
      </a>
    </li>
  )
})

/** All pages of the lecture, small. Only those in view are drawn. */
export function RailPages({ material, outline, count, pagesRead, page, shown, open }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const seen = useSeen(list, scroller, count)
  const [frame, setFrame] = useState<Frame | null>(shown && thumbFrame(shown))
  if (!frame && shown) setFrame(thumbFrame(shown))
  const drawn = frame ?? thumbFrame(null)

  const headings = useMemo(() => headingsOfPages(outline, count), [outline, count])
  // Always the same function, so that turning a page draws two lines anew and not two thousand.
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  const openPage = useCallback((number: number) => latest.current(number), [])
  useEffect(() => {
    list.current?.children[page - 1]?.scrollIntoView({ block: 'nearest' })
  }, [page, drawn.height])

  const hasOnlyNumbers = material.kind === 'TEXT' && outline.length === 0
  const style = { '--thumb-width': `${drawn.width}px`, '--thumb-height': `${drawn.height}px` } as CSSProperties
  return (
    <nav ref={scroller} className="reader-pages" aria-label="Pages" style={style}>
      <ol ref={list} data-view={hasOnlyNumbers ? 'numbers' : material.kind === 'TEXT' ? 'titles' : 'thumbs'}>
        {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
          <Item
            key={number} material={material} number={number} frame={drawn} heading={headings[number - 1] ?? null}
            isCurrent={number === page} isUnread={number > pagesRead} isSeen={seen.has(number - 1)} open={openPage}
          />
        ))}
      </ol>
    </nav>
  )
}
