import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { ReaderMaterial, ReadingProgress } from '#lib/materials/reader/view.ts'
import type { PageState } from './use-page-content.ts'

type Props = { material: ReaderMaterial; progress: ReadingProgress; page: number; state: PageState & { retry: () => void } }

const countPages = (count: number) => (count === 1 ? '1 page' : `${count} pages`)

/** What stands in the place of a page that is not there yet, or could not be fetched. Never empty, never a spinner alone. */
export function UnreadPage({ material, progress, page, state }: Props) {
  const { pagesRead, pageCount, failure, isOcr } = progress
  if (state.status === 'failed') {
    return (
      <div className="reader-unread" role="alert">
        <h2>Page {page} could not be opened</h2>
        <p>{state.message}</p>
        <Button small onClick={state.retry}>
          Try again
        </Button>
      </div>
    )
  }
  if (progress.state === 'FAILED') {
    return (
      <div className="reader-unread" role="alert">
        <h2>{pagesRead === 0 ? 'This lecture could not be read' : `Only ${countPages(pagesRead)} could be read`}</h2>
        <p>{failure}</p>
        <LinkButton small href={`/courses/${material.course.id}`}>
          Back to your lectures
        </LinkButton>
      </div>
    )
  }
  const place = pageCount === null ? null : `age ${Math.min(pagesRead + 1, pageCount)} of ${pageCount}`
  const now = place === null ? 'Waiting to be read' : isOcr ? `Recognising text: p${place}` : `P${place} is being read`
  return (
    <div className="reader-unread" role="status">
      <h2>{now}</h2>
      <p>
        Page {page} opens here as soon as it is ready.{isOcr && ' This is a scan: a page takes up to half a minute.'}
        {pagesRead > 0 && ' The pages before it are open.'}
      </p>
      {pageCount !== null && <ProgressBar label={`Reading ${material.title}`} value={pagesRead} max={pageCount} valueText={now} />}
    </div>
  )
}
