'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import { boxesForRange } from '#lib/materials/read/boxes-for-range.ts'
import type { ReaderMaterial, ReaderPage, ReadingProgress } from '#lib/materials/reader/view.ts'
import { fitColumn, fitWidth, scrollTopFor, textColumn } from './fit.ts'
import type { Range } from './highlight.ts'
import { ImagePage } from './image-page.tsx'
import { PageWash } from './page-wash.tsx'
import { RecognisedText } from './recognised-text.tsx'
import { SlideNotes } from './slide-notes.tsx'
import { SlidePage } from './slide-page.tsx'
import { TextPage } from './text-page.tsx'
import { UnreadPage } from './unread-page.tsx'
import { PHONE, STILL, useMedia } from './use-media.ts'
import type { PageState } from './use-page-content.ts'
import { useSize } from './use-size.ts'

const PdfPage = dynamic(() => import('./pdf-page.tsx'), { ssr: false, loading: () => null })

/** Room left and right of a page on the desk. */
const MARGIN = 24
/** Of a page whose size nobody told: A4. */
const A4 = { width: 595, height: 842 }

type Props = {
  material: ReaderMaterial
  progress: ReadingProgress
  page: number
  /** Turns to another page, as links of the lecture ask for. */
  open: (page: number) => void
  state: PageState & { retry: () => void }
  zoom: number
  /** What is marked. */
  range: Range | null
  /** Sentences tapped on a touch screen, where the browser marks nothing itself. */
  tapped: readonly string[]
  /** Beside the page: what can be done with what is selected. */
  bar: React.ReactNode
  /** Share of the desk that the panel covers from below (a phone's sheet). */
  coveredShare: number
}

/** Scrolls the marked passage into what is visible of the desk. */
function showPassage(desk: HTMLElement, covered: number, behavior: ScrollBehavior): void {
  const marks = [...desk.querySelectorAll('[data-passage]')].map((mark) => mark.getBoundingClientRect())
  if (marks.length === 0) return
  const origin = desk.getBoundingClientRect().top - desk.scrollTop
  const top = Math.min(...marks.map((mark) => mark.top)) - origin
  const bottom = Math.max(...marks.map((mark) => mark.bottom)) - origin
  desk.scrollTo({ top: scrollTopFor({ top, bottom }, desk.clientHeight - covered), behavior })
}

/** The lecture: one page at a time, as it was made, with the cited passage washed. */
export function LectureDesk({ material, progress, page, open, state, zoom, range, tapped, bar, coveredShare }: Props) {
  const desk = useRef<HTMLElement>(null)
  const size = useSize(desk)
  const isPhone = useMedia(PHONE)
  const isStill = useMedia(STILL)
  const covered = Math.round(coveredShare * (size?.height ?? 0))

  // The page that was there stays until the next one is known, so that nothing flickers and the file stays open.
  const [shown, setShown] = useState<ReaderPage | null>(state.status === 'ready' ? state.content.page : null)
  if (state.status === 'ready' && state.content.page !== shown) setShown(state.content.page)
  const isReady = state.status === 'ready'
  const isHidden = state.status === 'unread' || state.status === 'failed'

  const boxes = shown?.passages.flatMap((passage) => passage.boxes) ?? []
  const marked = shown?.passages.find(({ id }) => id === range?.passageId)
  const washed = range && marked ? boxesForRange(marked.boxes, range.start, range.end) : []

  const chosen = shown?.sentences.filter(({ id }) => tapped.includes(id)).flatMap(({ passageId, start, end }) =>
    boxesForRange(shown.passages.find(({ id }) => id === passageId)?.boxes ?? [], start, end)) ?? []

  const paper = { width: shown?.width ?? A4.width, height: shown?.height ?? A4.height }
  const available = size ? size.width - (isPhone ? 0 : 2 * MARGIN) : 0
  // A slide is read as a whole: its letters are large, and what stands beside its text belongs to it.
  const column = paper.width > paper.height ? null : textColumn(boxes)
  const drawn = isPhone ? fitColumn(available, column) : { width: fitWidth(available, zoom), left: 0 }
  const height = Math.round((drawn.width * paper.height) / paper.width)

  const drawnFrom = material.kind === 'IMAGE' ? material.mediaUrl : material.fileUrl

  const number = shown?.number
  useEffect(() => {
    if (isReady && number !== undefined) desk.current?.scrollTo({ top: 0 })
  }, [number, isReady])
  // Once more whenever the page is drawn in another size; the sheet's own moves do not pull the page along.
  const coveredNow = useRef(covered)
  useEffect(() => {
    coveredNow.current = covered
  }, [covered])
  useEffect(() => {
    if (!desk.current || !range || !isReady || number === undefined || drawn.width <= 0) return
    showPassage(desk.current, coveredNow.current, isStill ? 'auto' : 'smooth')
  }, [range, number, isReady, drawn.width, isStill])

  return (
    <section
      ref={desk} className="reader-lecture" aria-label={`Lecture page ${page}`} data-scrolls
      // It scrolls, so the keyboard must reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      style={{ paddingBottom: covered || undefined, '--covered': `${covered}px` } as CSSProperties}
    >
      {isHidden && <UnreadPage material={material} progress={progress} page={page} state={state} />}
      {!isHidden && !shown && <div className="lecture lecture--page reader-skeleton" role="status" aria-label={`Opening page ${page}`} />}
      {shown && drawnFrom && drawn.width > 0 && (
        <div
          className="lecture lecture--page" hidden={isHidden}
          style={{ width: drawn.width, height, marginLeft: isPhone ? drawn.left : undefined }}
        >
          {material.kind === 'IMAGE' ? (
            <ImagePage source={drawnFrom} />
          ) : (
            <PdfPage fileUrl={drawnFrom} page={shown.number} width={drawn.width} height={height} open={open} />
          )}
          {shown.isOcr && <RecognisedText page={shown} />}
          <PageWash boxes={washed} />
          {chosen.length > 0 && <PageWash boxes={chosen} />}
        </div>
      )}
      {shown && material.kind === 'SLIDES' && shown.view?.kind === 'slide' && drawn.width > 0 && (
        <div
          className="lecture lecture--page" hidden={isHidden}
          style={{ width: drawn.width, height, marginLeft: isPhone ? drawn.left : undefined }}
        >
          <SlidePage key={shown.number} page={shown} view={shown.view} mediaUrl={material.mediaUrl} range={range} tapped={tapped} />
        </div>
      )}
      {shown && !isHidden && shown.view?.kind === 'slide' && <SlideNotes page={shown} view={shown.view} range={range} tapped={tapped} />}
      {shown && material.kind === 'TEXT' && (
        <div className="lecture lecture--text" hidden={isHidden} style={isPhone ? undefined : { zoom }}>
          <TextPage page={shown} language={material.language} mediaUrl={material.mediaUrl} range={range} tapped={tapped} />
        </div>
      )}
      {bar}
      {shown && !isHidden && shown.isOcr && <p className="small reader-attribution">Text recognised from a scan: it may have slips.</p>}
      {shown && !isHidden && material.attribution && <p className="small reader-attribution">{material.attribution}</p>}
    </section>
  )
}
