import { ArrowLeft, ChevronLeft, ChevronRight, Minus, Plus, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { timeLabel } from '#lib/materials/place-view.ts'
import { nextZoom, ZOOMS } from './fit.ts'

type Props = {
  title: string
  back: { href: string; label: string }
  page: number
  /** Seconds into the recording at which the page begins; null for what is no recording. */
  startsAt: number | null
  pageCount: number | null
  /** Ignores pages that are not there. */
  open: (page: number) => void
  zoom: number
  setZoom: (zoom: number) => void
  /** Opens the search in this lecture. */
  find: () => void
  /** Opens the outline where the rail has no room; nothing where there is none. */
  outline: ReactNode
}

type TurnProps = Pick<Props, 'page' | 'startsAt' | 'pageCount' | 'open'>
type SizeProps = Pick<Props, 'zoom' | 'setZoom'>

function Turn({ page, startsAt, pageCount, open }: TurnProps) {
  const isLast = pageCount !== null && page >= pageCount
  return (
    <nav aria-label="Turn the page">
      <Button
        look="plain" small iconOnly aria-label="Previous page" aria-keyshortcuts="ArrowLeft"
        aria-disabled={page <= 1} onClick={() => open(page - 1)}
      >
        <ChevronLeft className="icon" />
      </Button>
      <span className="pg num" aria-live="polite">
        <span className="vh">Page </span>
        <b>{page}</b>
        {pageCount !== null && <span className="pg-of"> of {pageCount}</span>}
        {startsAt !== null && <span className="pg-at">, {timeLabel(startsAt)}</span>}
      </span>
      <Button
        look="plain" small iconOnly aria-label="Next page" aria-keyshortcuts="ArrowRight"
        aria-disabled={isLast} onClick={() => open(page + 1)}
      >
        <ChevronRight className="icon" />
      </Button>
    </nav>
  )
}

function Size({ zoom, setZoom }: SizeProps) {
  const percent = `${zoom * 100} %`
  return (
    <div role="group" aria-label="Size of the page">
      <Button
        look="plain" small iconOnly aria-label="Smaller"
        aria-disabled={zoom <= ZOOMS[0]} onClick={() => setZoom(nextZoom(zoom, -1))}
      >
        <Minus className="icon" />
      </Button>
      <Button look="plain" small className="reader-zoom num" aria-pressed={zoom === 1} onClick={() => setZoom(1)}>
        {zoom === 1 ? 'Fit' : percent}
        <span className="vh">{zoom === 1 ? ' to the width' : ', fit to the width'}</span>
      </Button>
      <Button
        look="plain" small iconOnly aria-label="Larger"
        aria-disabled={zoom >= (ZOOMS.at(-1) ?? 1)} onClick={() => setZoom(nextZoom(zoom, 1))}
      >
        <Plus className="icon" />
      </Button>
    </div>
  )
}

export function ReaderBar({ title, back, page, startsAt, pageCount, open, zoom, setZoom, find, outline }: Props) {
  return (
    <header className="reader-bar">
      <div>
        <LinkButton look="plain" small iconOnly href={back.href} aria-label={`Back to ${back.label}`}>
          <ArrowLeft className="icon" />
        </LinkButton>
        <span className="sep" />
        <h1 title={title}>{title}</h1>
      </div>
      <Turn page={page} startsAt={startsAt} pageCount={pageCount} open={open} />
      <div className="reader-tools">
        {outline}
        <Button look="plain" small iconOnly aria-label="Search in this lecture" aria-keyshortcuts="/" onClick={find}>
          <Search className="icon" />
        </Button>
        <Size zoom={zoom} setZoom={setZoom} />
      </div>
    </header>
  )
}
