import type { Coverage } from '#lib/questions/report/view.ts'
import { sharePercent } from './quality-words.ts'

type Props = { name: string; coverage: Coverage; none: string }

/** How much of the headings, concepts or pages is asked about, and what is not. */
export function CoverageRow({ name, coverage: { touched, of, untouched, more }, none }: Props) {
  return (
    <div className="quality-coverage">
      <dt>
        {name} <span className="num">{of > 0 ? `${touched} of ${of} (${sharePercent(touched, of)})` : ''}</span>
      </dt>
      <dd>
        {of === 0 && none}
        {of > 0 && untouched.length === 0 && 'All are asked about.'}
        {untouched.length > 0 && (
          <>
            Not asked about:{' '}
            <span className="num">
              {untouched.join('; ')}
              {more > 0 && ` and ${more} more`}
            </span>
          </>
        )}
      </dd>
    </div>
  )
}
