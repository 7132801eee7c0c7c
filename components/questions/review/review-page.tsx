import { AppealsLink } from '#components/questions/appeals/appeals-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { ReviewItem, ReviewList } from '#lib/questions/review/view.ts'
import { ReviewDesk } from './review-desk.tsx'
import { ReviewDrops } from './review-drops.tsx'
import { ReviewFilters } from './review-filters.tsx'
import { reviewHref } from './review-href.ts'
import { emptyWords, placeWords, publishedWords } from './review-words.ts'

type Props = {
  list: ReviewList
  /** Null where the list is empty. */
  item: ReviewItem | null
  timeZone: string
  /** Answers of students that wait for a decision. */
  appeals: number
}

function Empty({ list }: { list: ReviewList }) {
  const { title, text } = emptyWords(list)
  const { state, counts, courseId } = list
  const more = state === 'waiting' && counts.published > 0
  return (
    <EmptyState
      title={title}
      action={more && <LinkButton href={reviewHref({ ...list, state: 'published' })}>{publishedWords(counts.published)}</LinkButton>}
    >
      {text} {list.materials.length === 0 && <a href={`/courses/${courseId}`}>Go to Materials</a>}
    </EmptyState>
  )
}

/** The questions of a class, one at a time beside its page. */
export function ReviewPage({ list, item, timeZone, appeals }: Props) {
  const at = list.lines.findIndex(({ id }) => id === item?.id)
  const place = placeWords(list, Math.max(0, at))
  return (
    <div className="review">
      <header className="review-head">
        <h2>
          {item ? item.material.title : 'Questions'}
          {item && at >= 0 && <span className="num"> question {place.at} of {place.of}</span>}
        </h2>
        {item && at >= 0 && (
          <ProgressBar label={list.state === 'waiting' ? 'Reviewed' : 'Looked through'} value={place.at - 1} max={place.of} />
        )}
        <AppealsLink courseId={list.courseId} count={appeals} />
        <ReviewDrops list={list} />
      </header>
      <ReviewFilters list={list} />
      {item ? <ReviewDesk list={list} item={item} timeZone={timeZone} /> : <Empty list={list} />}
    </div>
  )
}
