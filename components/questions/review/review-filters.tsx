'use client'

import { useRouter } from 'next/navigation'
import { REVIEW_STATES, type ReviewState } from '#lib/questions/review/schema.ts'
import type { ReviewList } from '#lib/questions/review/view.ts'
import { reviewHref } from './review-href.ts'
import { STATE_WORDS } from './review-words.ts'

/** Which questions: by state, lecture and concept. A change begins at the first of them. */
export function ReviewFilters({ list }: { list: ReviewList }) {
  const router = useRouter()
  const { state, materialId, conceptId, counts, materials, concepts } = list
  const go = (change: Partial<ReviewList>) => router.push(reviewHref({ ...list, ...change }), { scroll: false })
  return (
    <div className="review-filters" role="group" aria-label="Which questions">
      <select
        className="input input--sm" aria-label="State" value={state} onChange={(event) => go({ state: event.target.value as ReviewState })}
      >
        {REVIEW_STATES.map((one) => (
          <option key={one} value={one}>
            {STATE_WORDS[one]} ({counts[one]})
          </option>
        ))}
      </select>
      <select
        className="input input--sm" aria-label="Lecture" value={materialId ?? ''}
        onChange={(event) => go({ materialId: event.target.value || null, conceptId: null })}
      >
        <option value="">All lectures</option>
        {materials.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <select
        className="input input--sm" aria-label="Concept" value={conceptId ?? ''}
        onChange={(event) => go({ conceptId: event.target.value || null })}
      >
        <option value="">All concepts</option>
        {concepts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
