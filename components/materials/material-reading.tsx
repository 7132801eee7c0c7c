import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { MaterialRow } from '#lib/materials/view.ts'
import { readingHint } from './material-words.ts'

/** How far the reading is, and what is open to read already. */
export function MaterialReading({ row }: { row: MaterialRow }) {
  const { title, state, pagesRead, pageCount, stage } = row
  if (state === 'waiting') return <p className="meta">{stage ?? 'Starts as soon as what stands before it is read.'}</p>
  const place = pageCount === null ? null : `Page ${pagesRead} of ${pageCount}`
  return (
    <div className="material-reading">
      <ProgressBar
        label={`Reading ${title}`}
        value={pageCount === null ? null : pagesRead}
        max={pageCount ?? 1}
        valueText={place ?? undefined}
      />
      <p className="meta num">
        <span>{place ?? 'Opening the file'}</span>
        {state === 'analysing' && stage && <span>{stage}</span>}
      </p>
      <p className="meta">{readingHint(row)}</p>
    </div>
  )
}
