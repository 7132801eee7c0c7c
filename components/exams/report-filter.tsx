'use client'

import { useState } from 'react'
import type { ReactNode } from 'react'

const FILTERS = [
  { show: 'missed', name: 'Missed' },
  { show: 'flagged', name: 'Flagged' },
  { show: 'all', name: 'All' },
] as const

type Show = (typeof FILTERS)[number]['show']
type Props = { counts: Record<Show, number>; start: Show; children: ReactNode }

/** Which questions of a report are shown. The list itself is drawn by the server; here it is only narrowed. */
export function ReportFilter({ counts, start, children }: Props) {
  const [show, setShow] = useState<Show>(start)
  return (
    <>
      <div className="report-filters" role="group" aria-label="Show">
        {FILTERS.map((filter) => (
          <button
            key={filter.show}
            type="button"
            className="report-chip num"
            aria-pressed={show === filter.show}
            onClick={() => setShow(filter.show)}
          >
            {filter.name} {counts[filter.show]}
          </button>
        ))}
      </div>
      {counts[show] === 0 && <p className="meta">{show === 'missed' ? 'Nothing missed.' : 'Nothing flagged.'}</p>}
      <ul className="report-list" data-show={show}>
        {children}
      </ul>
    </>
  )
}
